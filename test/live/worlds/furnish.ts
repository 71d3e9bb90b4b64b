import { globSync } from "node:fs";
import { type ApiObject, accepted } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { forEach } from "../control-plane/for-each.ts";
import { plant } from "../control-plane/plant.ts";
import { classObjects, volumeObjects } from "./classes.ts";
import { declaredCluster } from "./declared-cluster.ts";
import { definitions, installDefinitions } from "./definitions.ts";
import { deviceObjects } from "./devices.ts";
import { FOREIGN_NODES, nodeObject, ownNodes } from "./nodes.ts";

/**
 * Makes a bare control plane into a cluster as a platform hands it over, and then into a careless
 * one: nodes, storage and devices of other countries are there too, and are the better offer.
 */
export async function furnish(apps: string, controlPlane: ControlPlane): Promise<void> {
  const { admin, jurisdiction } = controlPlane;
  const cluster = declaredCluster(jurisdiction, tenantsOf(apps, jurisdiction));
  await installDefinitions(admin, await definitions(apps, [jurisdiction]));
  await plant(admin, [
    deliveryRights(controlPlane.accounts.delivery.user),
    ...classObjects(cluster),
    ...volumeObjects(cluster),
  ]);
  const nodes = [...ownNodes(cluster), ...FOREIGN_NODES].map(nodeObject);
  await forEach(nodes, async (node) => {
    await accepted(admin.create(node));
    await accepted(admin.patch(node, { status: node.status }, { subresource: "status" }));
    // Admission adds the taint of a node that was not ready when it came.
    await accepted(admin.patch(node, { spec: { taints: node.spec.taints } }));
  });
  await plant(admin, deviceObjects(cluster));
}

/** Any tenant may have nodes of its own; those of the others stay empty. */
function tenantsOf(apps: string, jurisdiction: string): readonly string[] {
  return globSync(`${jurisdiction}/tenants/*`, { cwd: apps })
    .map((path) => path.split(/[/\\]/).at(-1) ?? "")
    .sort();
}

/** Argo CD's own manifests give its application controller every right. */
function deliveryRights(user: string): ApiObject {
  const [, , namespace, name] = user.split(":");
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "delivery" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  };
}
