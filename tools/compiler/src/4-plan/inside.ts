import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const policiesInsideNotDelivered = defineFinding({
  code: "policies-inside-not-delivered",
  severity: "warning",
  summary: "Argo CD of the jurisdiction reaches the inside of every tenant cluster.",
  why: "policies stand at both levels; where Argo CD does not reach, the host holds alone",
  basis: "house",
  waivable: true,
});

/**
 * URL of the tenant cluster's API server as the jurisdiction's Argo CD reaches it; undefined where
 * it does not. On Argo CD's own cluster `<name>.<namespace>` is among the names of the certificate,
 * `<name>.<namespace>.svc` is not (vCluster 0.36.1, pkg/server/cert/cert.go). On another cluster
 * the API server would have to be offered by a declared gateway, and none is emitted.
 */
export function decideInside(
  { jurisdiction, subject, request }: Question,
  release: string,
  cluster: Sourced<ClusterEntry>,
  isolation: Sourced<IsolationMode>,
  report: Report,
): string | undefined {
  if (isolation.value === "standalone") return undefined;
  const { cluster: delivery } = jurisdiction.delivery;
  const { name } = cluster.value;
  if (name === delivery.name) return `https://${release}.${release}:443`;
  const nobody = `nothing on ${name} offers the API server of a tenant cluster`;
  report({
    definition: policiesInsideNotDelivered,
    origin: cluster.origin.file === request.origin.file ? cluster.origin : request.origin,
    message: `no policies get into ${subject}: Argo CD runs on ${delivery.name}, and ${nobody}`,
    hint: `use controlPlaneCluster: ${delivery.name}`,
    cure: decision(setTo(below(request.origin, "controlPlaneCluster"), delivery.name)),
    related: [
      {
        origin: { file: jurisdiction.file, pointer: "/spec/delivery/cluster" },
        message: "Argo CD",
      },
    ],
  });
  return undefined;
}
