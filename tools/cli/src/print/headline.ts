import type { DiffReport } from "../diff-report.ts";
import { count } from "./counts.ts";

/**
 * The first line: what changes in law, and for how many tenants. `eu: 3 legal effects on 1 tenant`.
 */
export function headline({ incomplete, effects, changedOutputs }: DiffReport): string {
  if (incomplete.length > 0) return "Not compared: nothing can be said about effects";
  const telling = effects.filter(({ weight }) => weight !== "other");
  const bytes =
    changedOutputs.length === 0
      ? "zero changed bytes below apps/"
      : `${count(changedOutputs.length, "changed file")} below apps/`;
  if (telling.length === 0) return `No legal effect; ${bytes}`;
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
