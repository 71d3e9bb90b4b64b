import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { TextFile } from "@bailiwick/model/text-file";
import type { Location, Log, ReportingDescriptor, Result, Run } from "sarif";
import { fixesOf } from "./sarif-fixes.ts";

/** Paths are relative to the root of the tree; a reader knows where that is. */
const ROOT = "ROOT";

/**
 * Diagnostics as SARIF 2.1.0 (OASIS) with a line break at the end: one run, one rule per code,
 * columns in UTF-16 code units. What a waiver covers stands there as suppressed, with the rest.
 */
export function printSarif(
  diagnostics: readonly Diagnostic[],
  waived: readonly Diagnostic[],
  files: readonly TextFile[] = [],
): string {
  const run: Run = {
    tool: { driver: { name: "bailiwick", rules: rulesOf([...diagnostics, ...waived]) } },
    columnKind: "utf16CodeUnits",
    results: [
      ...diagnostics.map((each) => ({ ...resultOf(each), ...fixesOf(each, files) })),
      ...waived.map((diagnostic) => ({ ...resultOf(diagnostic), ...SUPPRESSED })),
    ],
  };
  const log: Log = { version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The waiver lies in the tree and not in the tool: SARIF calls that external. */
const SUPPRESSED: Pick<Result, "suppressions"> = {
  suppressions: [{ kind: "external", justification: "a Waiver covers it" }],
};

function rulesOf(diagnostics: readonly Diagnostic[]): ReportingDescriptor[] {
  const whys = new Map(diagnostics.map(({ code, why }) => [code, why]));
  return [...whys]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, why]) => ({ id, help: { text: why } }));
}

function resultOf(diagnostic: Diagnostic): Result {
  const { code, severity, message, hint, related = [] } = diagnostic;
  return {
    ruleId: code,
    level: severity,
    message: { text: hint === undefined ? message : `${message}\nfix: ${hint}` },
    locations: [locationOf(diagnostic)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        ...physical(place.file, place.line, place.column),
        message: { text: place.message },
      })),
    }),
  };
}

function locationOf({ file, line, column, length, pointer }: Diagnostic): Location {
  return {
    ...physical(file, line, column, column + length),
    logicalLocations: [{ fullyQualifiedName: pointer, kind: "member" }],
  };
}

function physical(file: string, line: number, column: number, endColumn?: number): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file), uriBaseId: ROOT },
      region: {
        startLine: line,
        startColumn: column,
        ...(endColumn !== undefined && { endColumn }),
      },
    },
  };
}
