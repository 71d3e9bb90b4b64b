import { TENANT_LABEL } from "@bailiwick/model/labels";
import { jurisdictionFacts } from "../../policies/attack/jurisdiction-facts.ts";
import { attemptsFromInside } from "../containment/attempts-from-inside.ts";
import { dressed } from "../containment/dressed.ts";
import { type ApiObject, accepted } from "../control-plane/api-answer.ts";
import { until } from "../control-plane/until.ts";
import type { Attempt } from "../report/attempt.ts";
import { deliveredCluster } from "../worlds/declared-cluster.ts";
import type { BreachedTenant } from "./breached-tenant.ts";
import { hostileWebhook } from "./hostile-objects.ts";

/**
 * A webhook rewrites every pod of the tenant cluster to run elsewhere, as somebody else: the host
 * has to refuse what comes of it. A second one fails on every write, which stops the tenant.
 */
export async function webhookTurns(place: BreachedTenant): Promise<readonly Attempt[]> {
  const { tenant, authority } = place;
  const { api } = tenant;
  const mutate = hostileWebhook("rewriter", "/mutate", ["pods"], authority);
  await accepted(api.create(mutate));
  await until("the webhook to be called", async () => {
    const { body } = await api.create(POD, { dryRun: true });
    return body.spec?.nodeName !== undefined;
  });
  const rows = await rewrittenPod(place);
  await accepted(api.create(hostileWebhook("stopper", "/stop", ["configmaps", "pods"], authority)));
  const stopped = await until("the tenant to be stopped", async () => {
    const { accepted: done, message } = await api.create(CONFIG_MAP, { dryRun: true });
    return !done && message;
  });
  return [
    ...rows,
    {
      attempt: "a webhook that fails on every write",
      level: "inside",
      verdict: `the tenant stops itself: ${stopped.slice(0, 60)}`,
      policy: "",
      passed: true,
    },
  ];
}

const metadata = { name: "victim", namespace: "default" };

const CONFIG_MAP: ApiObject = { apiVersion: "v1", kind: "ConfigMap", metadata };

const POD: ApiObject = dressed({
  apiVersion: "v1",
  kind: "Pod",
  metadata,
  spec: { containers: [{ name: "victim", image: "registry.rheinwerk.example/victim:1" }] },
});

async function rewrittenPod({ ground, tenant }: BreachedTenant): Promise<readonly Attempt[]> {
  const { admin, jurisdiction } = ground.eu;
  const [owner = ""] = tenant.name.replace(/^vc-/, "").split("--");
  const kind = { apiVersion: "v1", kind: "Node", metadata: {} };
  const nodes = await admin.list(kind, `${TENANT_LABEL}=${owner}`);
  const facts = jurisdictionFacts(jurisdiction, deliveredCluster(jurisdiction));
  return await attemptsFromInside(
    {
      host: admin,
      inside: tenant.api,
      name: tenant.name,
      facts: { ...facts, tenant: owner },
      nodes: nodes.map(({ metadata: { name } }) => name),
    },
    "inside, baseline deleted",
    [
      {
        row: "a pod that a webhook of the tenant rewrites",
        expected: "denied",
        object: POD,
        asks: "tenant",
        username: "",
        operation: "CREATE",
      },
    ],
  );
}
