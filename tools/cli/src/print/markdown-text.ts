/**
 * Characters that mean something to a forge's Markdown or HTML. Names and reasons come from the
 * pull request: none of them is to become a link, a mention, an image or a row of its own.
 */
const MEANINGFUL = /[&<>|@`[\]*_~\\#!]/g;

/** A text from outside as it stands, in one line. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(MEANINGFUL, (character) => `&#${character.codePointAt(0)};`);
}

/** A path or name as code; a backtick cannot be written inside. */
export function markdownCode(text: string): string {
  const plain = text.replaceAll(/\s+/g, " ").replaceAll(/[`|]/g, "'");
  return `\`${plain}\``;
}
