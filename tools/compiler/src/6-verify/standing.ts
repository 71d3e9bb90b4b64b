import type { ClusterEntry } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import { lookText } from "./look.ts";
import type { RuleContext } from "./rule.ts";

/**
 * The control plane clusters that a document can reach: the one of its folder, the one that its
 * tenant cluster's own object names, or any of the jurisdiction where neither says so.
 */
export function clustersFor(
  { path }: OutputDocument,
  { jurisdiction, tenantClusters }: Pick<RuleContext, "jurisdiction" | "tenantClusters">,
): readonly ClusterEntry[] {
  const [, , room, first, second = ""] = path.split("/");
  const all = jurisdiction.controlPlaneClusters;
  const folder = path.split("/").slice(0, 5).join("/");
  const object = (tenantClusters.get(folder) ?? []).find(
    ({ object: each }) => each.kind === "TenantCluster",
  );
  const name =
    room === "tenants" && second !== ""
      ? lookText(object?.object, "spec", "controlPlaneCluster")
      : first;
  const one = all.get(name ?? "");
  return one ? [one] : [...all.values()];
}
