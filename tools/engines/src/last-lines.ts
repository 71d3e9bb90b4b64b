/** Lines that are worth repeating: the cause stands at the end. */
const KEPT = 12;

/** The last lines of a program's own words, indented for an EngineError; empty when it was mute. */
export function lastLines(text: string): string {
  const lines = text.trim().split("\n").slice(-KEPT);
  return lines.map((line) => (line === "" ? "" : `\n  ${line}`)).join("");
}
