import type { capacityReport } from "@bailiwick/compiler/doors/capacity";
import type { Format } from "../terminal.ts";
import { count } from "./counts.ts";

type Report = ReturnType<typeof capacityReport>;
type Cluster = Report[number];

/** What is asked of each control plane cluster: for people a table, as JSON the same facts. */
export function printCapacityTable(clusters: Report, format: Format): string {
  if (format === "json") return `${JSON.stringify({ clusters }, null, 2)}\n`;
  return [
    ...clusters.map(table),
    "Quotas hold whole host namespaces, tenant control planes among their pods. Objects are those",
    "that are committed; what charts render comes on top. What is not declared is not judged.",
    "",
  ].join("\n");
}

function table({ cluster, tenantClusters, resources }: Cluster): string {
  const rows = [
    ["", "asked", "declared", ""],
    ...resources.map(({ resource, asked, declared, over }) => {
      const verdict = declared === null ? "not judged" : over ? "does not fit" : "fits";
      return [resource, asked, declared ?? "-", verdict];
    }),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(([name = "", asked = "", declared = "", verdict = ""]) => {
    const [first = 0, second = 0, third = 0] = widths;
    const cells = [name.padEnd(first), asked.padStart(second), declared.padStart(third), verdict];
    return `  ${cells.join("  ")}`.trimEnd();
  });
  return [`${cluster}  ${count(tenantClusters.length, "tenant cluster")}`, ...lines, ""].join("\n");
}
