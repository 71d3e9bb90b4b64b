/** Bare words that every reader of YAML 1.1 and 1.2 takes for text. */
const BARE = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z_/][a-z0-9_./-]*$|^\d+\.\d+\.\d+$/i;

/** A text as a user would write it in YAML: bare where that is safe, else in double quotes. */
export function writtenAsText(text: string): string {
  return BARE.test(text) ? text : JSON.stringify(text);
}
