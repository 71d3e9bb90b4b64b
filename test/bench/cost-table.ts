import type { PhaseCost } from "./measure-phases.ts";

const COLUMNS = ["phase", "wall s", "CPU s", "CPU share", "CPU ms/tenant", "RSS MiB"];

/** What each phase took, and all of them together, as lines of a Markdown table. */
export function costTable(costs: readonly PhaseCost[], tenants: number): readonly string[] {
  const all: PhaseCost = {
    phase: "all",
    wall: sum(costs.map(({ wall }) => wall)),
    cpu: sum(costs.map(({ cpu }) => cpu)),
    rss: Math.max(...costs.map(({ rss }) => rss)),
  };
  const rows = [...costs, all].map(({ phase, wall, cpu, rss }) => [
    phase,
    wall.toFixed(3),
    cpu.toFixed(3),
    `${Math.round((100 * cpu) / all.cpu)} %`,
    ((1000 * cpu) / tenants).toFixed(2),
    String(mebibytes(rss)),
  ]);
  return [COLUMNS, COLUMNS.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
}

/** Bytes as whole mebibytes. */
export function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
