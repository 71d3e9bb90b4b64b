import type { Report } from "../handoff/report.ts";

/** A report that passes everything on, and remembers whether an error went by. */
export function watch(report: Report): { report: Report; failed: () => boolean } {
  let errors = 0;
  return {
    report: (finding) => {
      if (finding.definition.severity === "error") errors += 1;
      report(finding);
    },
    failed: () => errors > 0,
  };
}
