import type { ApiObject } from "../control-plane/api-answer.ts";
import type { Attempt } from "../report/attempt.ts";
import type { Inside } from "./attempts-from-inside.ts";
import { foreignParts } from "./foreign-parts.ts";

/** What a syncer writes on all that it brings. */
const BROUGHT = "vcluster.loft.sh/managed-by";

/**
 * Looks at everything that a tenant has on the host at one moment, whoever asked for it: pods,
 * volume claims, Services and device claims.
 */
export async function nothingAbroad(
  { host, name, facts, nodes }: Inside,
  level: string,
): Promise<Attempt> {
  const kinds = ["Pod", "PersistentVolumeClaim", "Service"].map((kind) => ["v1", kind] as const);
  const listed = await Promise.all(
    [...kinds, ["resource.k8s.io/v1", "ResourceClaim"] as const].map(([apiVersion, kind]) =>
      host.list({ apiVersion, kind, metadata: { namespace: name } }, BROUGHT),
    ),
  );
  const there = listed.flat();
  const foreign = there.flatMap((object) => complaints(object));
  return {
    attempt: "all that the tenant has on the host, at the end",
    level,
    verdict: foreign.length > 0 ? foreign.join("; ") : `${there.length} objects, none abroad`,
    policy: "",
    passed: foreign.length === 0 && there.length > 0,
  };

  function complaints(object: ApiObject): readonly string[] {
    const { kind, metadata, status } = object;
    const devices: { readonly pool: string }[] = status?.allocation?.devices?.results ?? [];
    const abroad = devices.filter(({ pool }) => !nodes.includes(pool));
    return [
      ...foreignParts(object, facts, nodes),
      ...abroad.map(({ pool }) => `has a device of ${pool}`),
    ].map((words) => `${kind} ${metadata.name} ${words}`);
  }
}
