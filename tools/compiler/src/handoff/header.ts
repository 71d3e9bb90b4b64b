const SECOND_LINE = "# Compiled by Bailiwick. Do not edit: change the source and compile again.\n";

/** The two lines that every output opens with: its source, and whose it is. No version, no date. */
export function outputHeader(source: string): string {
  return `# Source: ${source}\n${SECOND_LINE}`;
}

/** True for a text that this compiler wrote, as far as its first two lines say. */
export function isOurs(text: string): boolean {
  const end = text.indexOf("\n") + 1;
  return text.startsWith("# Source: ") && text.startsWith(SECOND_LINE, end);
}
