const SECOND_LINE = "Compiled by Bailiwick. Do not edit: change the source and compile again.";

/**
 * The two lines that every output opens with: its source, and whose it is. No version, no date.
 * They are comments of YAML, or of Markdown where the path ends in `.md`.
 */
export function outputHeader(source: string, path: string): string {
  const comment = path.endsWith(".md") ? MARKDOWN : YAML;
  return comment(`Source: ${source}`) + comment(SECOND_LINE);
}

/** True for a text that this compiler wrote, as far as its first two lines say. */
export function isOurs(text: string): boolean {
  const end = text.indexOf("\n") + 1;
  return [YAML, MARKDOWN].some((comment) => {
    const [opening = ""] = comment("Source: ¦").split("¦");
    return text.startsWith(opening) && text.startsWith(comment(SECOND_LINE), end);
  });
}

const YAML = (line: string) => `# ${line}\n`;

const MARKDOWN = (line: string) => `<!-- ${line} -->\n`;
