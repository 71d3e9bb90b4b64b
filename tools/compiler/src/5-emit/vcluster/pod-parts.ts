import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { apiServerPart } from "./api-server.ts";
import { encryptionPart } from "./encryption.ts";
import { identityPart } from "./identity.ts";
import type { PodPart } from "./pod-part.ts";

/** What the chosen controls add, together and in their order. */
export function podParts(cluster: TenantClusterPlan, registry: string): Required<PodPart> {
  const parts = [encryptionPart(cluster, registry), identityPart(cluster), apiServerPart(cluster)];
  return {
    arguments: parts.flatMap((part) => part.arguments ?? []),
    volumes: parts.flatMap((part) => part.volumes ?? []),
    mounts: parts.flatMap((part) => part.mounts ?? []),
    sidecars: parts.flatMap((part) => part.sidecars ?? []),
    objects: parts.flatMap((part) => part.objects ?? []),
  };
}
