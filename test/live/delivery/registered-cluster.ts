import { accepted } from "../control-plane/api-answer.ts";
import type { Attempt } from "../report/attempt.ts";
import { applications } from "./applications.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";
import { IN_CLUSTER } from "./arrivals.ts";
import type { DeliveredJurisdiction } from "./delivered.ts";
import { eventually } from "./eventually.ts";

/**
 * Argo CD looks again for a cluster that it did not know within three minutes, or at the next
 * commit. External Secrets does not run here: what it would write for one tenant cluster is written
 * as the delivered ExternalSecret says, but for the credential, which only a running tenant cluster
 * has.
 */
export async function registeredCluster({
  plane,
  emitted,
}: DeliveredJurisdiction): Promise<Attempt> {
  const { admin, jurisdiction } = plane;
  const [inside] = emitted.expected.filter(
    ({ name, server }) => name.startsWith("inside-") && server !== IN_CLUSTER,
  );
  if (!inside) throw new Error(`nothing goes inside tenant clusters of ${jurisdiction}`);
  const release = inside.name.slice("inside-".length);
  const kind = { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret" };
  const metadata = { name: release, namespace: ARGO_CD };
  const { spec } = (await accepted(admin.get({ ...kind, metadata }))).body;
  const { labels } = spec.target.template.metadata;
  const { name, server } = spec.target.template.data;
  const config = JSON.stringify({ tlsClientConfig: { insecure: true } });
  await accepted(
    admin.apply({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { ...metadata, labels },
      stringData: { name, server, config },
    }),
  );
  const start = performance.now();
  const made = await eventually(400, async () => (await applications(admin)).get(inside.name));
  const seconds = Math.ceil((performance.now() - start) / 1_000);
  return {
    attempt: "a tenant cluster is registered: the Application of its baseline is made",
    level: `${jurisdiction} Argo CD`,
    verdict: made ? `${inside.name} in ${seconds} s` : "not made",
    policy: "ExternalSecret",
    passed: made !== undefined,
  };
}
