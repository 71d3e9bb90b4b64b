import type { explainLine } from "@bailiwick/compiler/doors/explain";
import type { Origin } from "@bailiwick/model/origin";
import { count } from "./counts.ts";
import type { LineOf } from "./line-finder.ts";

/** Objects by kind, with their fields; then the tenants that have files of their own among them. */
export function printInputReach(
  origin: Origin,
  reach: ReturnType<typeof explainLine>,
  lineOf: LineOf,
  asJson: boolean,
): string {
  const line = lineOf(origin);
  if (asJson) return `${JSON.stringify({ ...origin, line, ...reach }, undefined, 2)}\n`;
  const { objects, tenants, tenantClusters, tried, untried } = reach;
  const head = `${origin.file}:${line} ${origin.pointer}\n`;
  const missed = untried.map(
    (each) => `not traced: ${each.file}:${lineOf(each)} ${each.pointer}\n`,
  );
  if (tried.length === 0)
    return `${head}not traced: no target is given this value\n${missed.join("")}`;
  if (objects.length === 0) {
    return `${head}no output shows it: see the limits in --help\n${missed.join("")}`;
  }
  const kinds = [...Map.groupBy(objects, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = kinds.map(([kind, group]) => {
    const lines = group.map(({ path, name, pointers }) => {
      const [first = "", ...others] = pointers;
      const more = others.length > 0 ? ` and ${count(others.length, "field")} more` : "";
      return `  ${[path, name, first].filter((part) => part !== "").join("  ")}${more}\n`;
    });
    return `${kind}  ${group.length}\n${lines.join("")}`;
  });
  const sum = [
    count(objects.length, "object"),
    count(tenants.length, "tenant"),
    count(tenantClusters.length, "tenant cluster"),
  ].join(" · ");
  return [head, ...blocks, `${sum}\n`, ...missed].join("");
}
