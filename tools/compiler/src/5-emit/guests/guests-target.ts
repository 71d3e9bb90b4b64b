import type { JsonObject } from "@bailiwick/model/json-value";
import { GUEST_LABEL, JURISDICTION_LABEL } from "@bailiwick/model/labels";
import { RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import { LimitRange } from "kubernetes-models/v1/LimitRange";
import { Namespace } from "kubernetes-models/v1/Namespace";
import { ResourceQuota } from "kubernetes-models/v1/ResourceQuota";
import type { GuestPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { guestsFolder, jurisdictionFolder } from "../paths.ts";
import { plain } from "../typed.ts";

/**
 * Namespaces of guests with quota, limits and rights, applied inside the tenant cluster. Their
 * network is closed at the host (`network/`): nothing inside enforces a NetworkPolicy.
 */
export function emitGuests(plan: JurisdictionPlan): readonly Emission[] {
  const root = jurisdictionFolder(plan);
  return plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.flatMap((cluster) =>
      cluster.guests.flatMap(({ value }) =>
        objectsOf(value, plan.jurisdiction.name).map(
          (object): Emission => ({
            path: `${root}/${guestsFolder(tenantPlan, cluster)}/manifests.yaml`,
            source: tenantPlan.tenant.file,
            object,
          }),
        ),
      ),
    ),
  );
}

function objectsOf(guest: GuestPlan, jurisdiction: string): readonly JsonObject[] {
  const { namespace, name, group } = guest;
  const labels = {
    [GUEST_LABEL]: name,
    [JURISDICTION_LABEL]: jurisdiction,
    "pod-security.kubernetes.io/enforce": "restricted",
  };
  return [
    plain(new Namespace({ metadata: { name: namespace, labels } })),
    quota(guest),
    limits(namespace),
    ...(group === undefined ? [] : [rights(namespace, group)]),
  ];
}

/** Every key is said: what a quota leaves out is unlimited. */
function quota({ namespace, quota: { cpu, memory, storage, pods } }: GuestPlan): JsonObject {
  const hard = {
    "count/configmaps": 50,
    "count/persistentvolumeclaims": 10,
    "count/pods": pods,
    "count/resourceclaims.resource.k8s.io": 0,
    "count/secrets": 50,
    "count/services": 20,
    "limits.cpu": cpu,
    "limits.memory": memory,
    "requests.cpu": cpu,
    "requests.memory": memory,
    "requests.storage": storage,
    "services.loadbalancers": 0,
    "services.nodeports": 0,
  };
  return plain(new ResourceQuota({ metadata: { name: "guest", namespace }, spec: { hard } }));
}

/** A pod that asks for nothing would be refused by the quota, and the guest told nothing useful. */
function limits(namespace: string): JsonObject {
  const most = { cpu: "500m", memory: "512Mi" };
  const least = { cpu: "50m", memory: "64Mi" };
  return plain(
    new LimitRange({
      metadata: { name: "guest", namespace },
      spec: { limits: [{ type: "Container", default: most, defaultRequest: least }] },
    }),
  );
}

/** `edit` is Kubernetes' own role: no rights, quotas or namespaces are in it. */
function rights(namespace: string, group: string): JsonObject {
  return plain(
    new RoleBinding({
      metadata: { name: "guest", namespace },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "edit" },
      subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: group }],
    }),
  );
}
