import type { Diagnostic, RelatedLine } from "@bailiwick/model/diagnostic";
import type { Finding, Position, RelatedPlace } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";
import type { TextFile } from "@bailiwick/model/text-file";

/** Finds the place of a pointer in a text; the compiler knows how. */
export type Locate = (text: string, pointer: string, onKey?: boolean) => Position;

/**
 * Gives findings their lines and columns, and puts them in reading order: causes before
 * consequences, then by file, line, column and code. A file whose text is not among `files` is
 * shown at its beginning, without a source line.
 */
export function diagnose(
  findings: readonly Finding[],
  files: readonly TextFile[],
  locate: Locate,
): readonly Diagnostic[] {
  const places = placesIn(files, locate);
  const shown = withoutNoise(findings);
  const last = shown.filter(({ consequence }) => consequence);
  const first = shown.filter(({ consequence }) => !consequence);
  return [first, last].flatMap((group) =>
    group
      .map((finding) => diagnosticOf(finding, places))
      .sort(byPlace)
      // Tenant clusters that take their shape from one another find the same fault at one line.
      .filter((each, index, all) => index === 0 || byPlace(each, all[index - 1] ?? each) !== 0),
  );
}

/** Leaves out what mending another finding mends: one cause is at fault, and it is shown. */
export function withoutNoise(findings: readonly Finding[]): readonly Finding[] {
  const causes = new Map<string, string[]>();
  for (const { origin, definition, causedBy } of findings) {
    if (causedBy || definition.severity !== "error") continue;
    const pointers = causes.get(origin.file) ?? [];
    causes.set(origin.file, pointers);
    pointers.push(origin.pointer);
  }
  const explains = ({ file, pointer }: Origin) =>
    causes.get(file)?.some((each) => each === pointer || each.startsWith(`${pointer}/`)) ?? false;
  return findings.filter(({ causedBy }) => !causedBy?.some(explains));
}

interface Places {
  readonly positionOf: (origin: Origin, onKey?: boolean) => Position;
  readonly lineAt: (file: string, line: number) => string | undefined;
}

/** Remembers what it found: ten thousand findings may all point at one line of one file. */
function placesIn(files: readonly TextFile[], locate: Locate): Places {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, readonly string[]>();
  const positions = new Map<string, Position>();
  return {
    positionOf: ({ file, pointer }, onKey = false) => {
      const text = texts.get(file);
      if (text === undefined) return { line: 1, column: 1, length: 1 };
      const key = JSON.stringify([file, pointer, onKey]);
      const position = positions.get(key) ?? locate(text, pointer, onKey);
      positions.set(key, position);
      return position;
    },
    lineAt: (file, line) => {
      const known = lines.get(file) ?? texts.get(file)?.split(/\r?\n/);
      if (known) lines.set(file, known);
      return known?.[line - 1];
    },
  };
}

function diagnosticOf(finding: Finding, places: Places): Diagnostic {
  const { definition, origin, message, hint, cure, related } = finding;
  const position = finding.position ?? places.positionOf(origin, finding.onKey);
  const sourceLine = places.lineAt(origin.file, position.line);
  return {
    code: definition.code,
    severity: definition.severity,
    message,
    file: origin.file,
    ...position,
    pointer: origin.pointer,
    why: definition.why,
    basis: definition.basis,
    ...(hint === undefined ? {} : { hint }),
    ...(cure && { cure }),
    ...(related ? { related: related.map((place) => relatedLine(place, places)) } : {}),
    ...(sourceLine === undefined ? {} : { sourceLine }),
  };
}

function relatedLine({ origin, message }: RelatedPlace, places: Places): RelatedLine {
  const { line, column } = places.positionOf(origin);
  return { file: origin.file, line, column, message };
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return (
    byCodeUnit(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    byCodeUnit(left.code, right.code) ||
    byCodeUnit(left.message, right.message)
  );
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
