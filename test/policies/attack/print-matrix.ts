import type { NotShown } from "./attack-library.ts";
import { deniers, type JudgedColumn } from "./matrix.ts";

/** Stands where an attack does not apply: the jurisdiction has nothing of the kind. */
const NONE = "·";

/**
 * The matrix as a Markdown table: rows are requests, columns are the places that they were put to,
 * a cell is the policy that denied, with the number of others that denied too.
 */
export function printMatrix(
  columns: readonly JudgedColumn[],
  notShown: readonly NotShown[],
): string {
  const rows = [...new Set(columns.flatMap(({ judged }) => judged.map(({ row }) => row)))];
  const table = [
    ["request", ...columns.map(({ name }) => name)],
    ["---", ...columns.map(() => "---")],
    ...rows.sort().map((row) => [row, ...columns.map((column) => cell(column, row))]),
    ...notShown.map(({ name, afterwards }) => [
      `not shown by the CLI: ${name}`,
      ...columns.map(() => `afterwards: ${afterwards.join(", ")}`),
    ]),
  ];
  return table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cell({ judged }: JudgedColumn, row: string): string {
  const request = judged.find((each) => each.row === row);
  if (!request) return NONE;
  const [first, ...others] = deniers(request);
  if (!first) return request.expected === "denied" ? "**EMPTY**" : request.expected;
  return others.length === 0 ? first : `${first} +${others.length}`;
}
