import type { Diagnostic } from "@bailiwick/model/diagnostic";

/** Changes only when a field is taken away or comes to mean something else. */
const VERSION = 1;

/**
 * Diagnostics for tools: `{version, diagnostics}` in the order given, keys always in the same
 * order, absent fields left out, a line break at the end.
 */
export function printJson(diagnostics: readonly Diagnostic[]): string {
  const report = { version: VERSION, diagnostics: diagnostics.map(ordered) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `JSON.stringify` leaves out what is undefined. */
function ordered(diagnostic: Diagnostic) {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    file: diagnostic.file,
    line: diagnostic.line,
    column: diagnostic.column,
    length: diagnostic.length,
    pointer: diagnostic.pointer,
    hint: diagnostic.hint,
    cure: diagnostic.cure,
    why: diagnostic.why,
    basis: diagnostic.basis,
    related: diagnostic.related?.map(({ file, line, column, message }) => ({
      file,
      line,
      column,
      message,
    })),
    sourceLine: diagnostic.sourceLine,
  };
}
