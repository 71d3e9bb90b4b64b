import type { DiffReport } from "../diff/diff-report.ts";
import { count } from "./counts.ts";

/**
 * The first line: what changes in law, and for how many tenants. `eu: 3 legal effects on 1 tenant`.
 */
export function headline(report: DiffReport): string {
  const { incomplete, effects, changedOutputs, untouchedOutputs } = report;
  if (incomplete.length > 0) return "Not compared: nothing can be said about effects";
  const telling = effects.filter(({ weight }) => weight !== "other");
  const bytes =
    changedOutputs.length === 0
      ? "zero changed bytes below apps/"
      : `${count(changedOutputs.length, "changed file")} below apps/`;
  if (telling.length === 0) {
    const unclassed = untouchedOutputs.length > 0 ? " of an input" : "";
    return `No legal effect${unclassed}; ${bytes}`;
  }
  const unclassed = telling.filter(({ weight }) => weight === "unclassed").length;
  const legal = telling.length - unclassed;
  const codes = [...new Set(telling.flatMap(({ jurisdictions }) => jurisdictions))].sort();
  const tenants = new Set(
    telling.flatMap(({ tenantClusters }) =>
      tenantClusters.map((name) => name.split("/").slice(0, 2).join("/")),
    ),
  );
  const where = codes.length > 0 ? `${codes.join(", ")}: ` : "";
  const parts = [
    `${count(legal, "legal effect")}`,
    ...(unclassed > 0 ? [count(unclassed, "unclassed input change")] : []),
  ];
  return `${where}${parts.join(" and ")} on ${count(tenants.size, "tenant")}; ${bytes}`;
}
