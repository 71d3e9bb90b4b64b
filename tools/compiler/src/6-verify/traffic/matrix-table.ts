import type { Endpoint } from "./endpoint.ts";

/** Endpoints of one family for which everything is the same, and what that is. */
interface Line {
  readonly label: string;
  readonly cells: readonly string[];
}

/**
 * Lines of a table of endpoints against endpoints. Those of one family that are alike are one row
 * or one column; where a disguise helps its wearer, the disguise has its own.
 */
export function matrixTable(
  corner: string,
  rows: readonly Endpoint[],
  columns: readonly Endpoint[],
  cell: (row: Endpoint, column: Endpoint) => string,
): readonly string[] {
  const across = joined(columns, (column) => rows.map((row) => cell(row, column)));
  const kept = across.map(({ first }) => first);
  const down = joined(rows, (row) => kept.map((column) => cell(row, column)));
  const head: Line = { label: corner, cells: across.map(({ label }) => label) };
  const lines = [head, ...down];
  const labels = Math.max(...lines.map(({ label }) => label.length));
  const widths = kept.map((_, at) => Math.max(...lines.map(({ cells }) => cells[at]?.length ?? 0)));
  return lines.map(({ label, cells }) =>
    [label.padEnd(labels), ...cells.map((text, at) => text.padEnd(widths[at] ?? 0))]
      .join("  ")
      .trimEnd(),
  );
}

function joined(
  endpoints: readonly Endpoint[],
  cellsOf: (endpoint: Endpoint) => readonly string[],
): readonly (Line & { first: Endpoint })[] {
  const lines = endpoints.map((first) => ({ first, cells: cellsOf(first) }));
  const alike = Map.groupBy(lines, ({ first, cells }) => [familyOf(first), ...cells].join("\n"));
  const families = Map.groupBy(alike.values(), ([line]) => (line ? familyOf(line.first) : ""));
  return [...families].flatMap(([family, groups]) =>
    groups.flatMap(([line, ...rest]) => {
      if (!line) return [];
      const names = [line, ...rest].map(({ first }) => first.name).join("; ");
      return [{ ...line, label: groups.length === 1 ? family : names }];
    }),
  );
}

/** What a pod is without its disguise; of a neighbour, whose it is. */
function familyOf({ name }: Endpoint): string {
  const neighbour = /^(?:same tenant's other|other tenant's) /.exec(name);
  return neighbour ? `${neighbour[0]}pods` : name.replace(/^workload labelled .*/, "workload");
}
