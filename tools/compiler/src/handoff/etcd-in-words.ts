import type { DeployedEtcdPlan, EmbeddedEtcdPlan } from "./plan.ts";

/** An etcd of a tenant cluster in the words of evidence and of a comparison. */
export function etcdInWords(store: DeployedEtcdPlan | EmbeddedEtcdPlan): string {
  if (store.kind === "deployed-etcd") {
    const nodes = store.nodePool ? ` on nodes of ${store.nodePool.name}` : "";
    return `deployed-etcd, ${store.replicas} members${nodes}`;
  }
  return store.former ? `embedded-etcd out of ${etcdInWords(store.former)}` : "embedded-etcd";
}
