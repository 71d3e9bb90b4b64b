import type { Diagnostic } from "@bailiwick/model/diagnostic";

/** The closing line: how much was found in how many files, and whether anything was written. */
export function summaryLine(
  diagnostics: readonly Diagnostic[],
  { wrote }: { readonly wrote: boolean },
): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const found = `${counted(errors, "error")}, ${counted(diagnostics.length - errors, "warning")}`;
  const where = files > 0 ? ` in ${counted(files, "file")}` : "";
  return `${found}${where}.${wrote ? "" : " Nothing was written."}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
