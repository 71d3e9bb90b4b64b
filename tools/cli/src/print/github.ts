import type { Diagnostic } from "@bailiwick/model/diagnostic";

/**
 * Diagnostics as GitHub workflow commands, one a line: a runner shows them at their lines of the
 * pull request. Nothing in a message can end the command or start another one.
 * Source: "Workflow commands for GitHub Actions", setting an error message.
 */
export function printGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic)}\n`).join("");
}

function commandOf(diagnostic: Diagnostic): string {
  const { severity, code, file, line, column, length, message, why, hint } = diagnostic;
  const properties = {
    file,
    line: String(line),
    col: String(column),
    endColumn: String(column + length),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const lines = [message, `why: ${why}`, ...(hint === undefined ? [] : [`fix: ${hint}`])];
  return `::${severity} ${list.join(",")}::${escaped(lines.join("\n"))}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
