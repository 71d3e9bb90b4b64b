import type { BackingStorePlan } from "../../handoff/plan.ts";
import { EXTERNAL_ETCD_FOLDER, EXTERNAL_ETCD_SECRET } from "./backing-store.ts";
import { SQL_FOLDER, SQL_VOLUME } from "./external-sql.ts";

/** A Secret that the control plane reads a client's certificate from; Git never holds it. */
export interface StoreSecret {
  readonly volume: string;
  readonly secretName: string;
  readonly mountPath: string;
}

/** The Secret for a store outside; none where the store is the control plane's own. */
export function storeSecret(store: BackingStorePlan): StoreSecret | undefined {
  if (store.kind === "external-etcd") {
    const name = EXTERNAL_ETCD_SECRET;
    return { volume: name, secretName: name, mountPath: EXTERNAL_ETCD_FOLDER };
  }
  const secretName = store.kind === "external-sql" ? store.access.certificates : undefined;
  return secretName === undefined
    ? undefined
    : { volume: SQL_VOLUME, secretName, mountPath: SQL_FOLDER };
}
