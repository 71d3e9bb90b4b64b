import { withoutBaseline } from "../containment/without-baseline.ts";
import { accepted } from "../control-plane/api-answer.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { until } from "../control-plane/until.ts";
import type { Attempt } from "../report/attempt.ts";
import { installDefinitions } from "../worlds/definitions.ts";
import type { BreachedTenant } from "./breached-tenant.ts";
import { hostileDefinition } from "./hostile-objects.ts";

const LEDGER = {
  apiVersion: "evil.example/v1",
  kind: "Ledger",
  metadata: { name: "first", namespace: "default" },
};

/**
 * A definition is upgraded to a version that nobody converts to. The baseline refuses it; without
 * the baseline its objects can be read no more, inside.
 */
export async function conversionBreaks(place: BreachedTenant): Promise<readonly Attempt[]> {
  const { api } = place.tenant;
  await installDefinitions(api, [hostileDefinition(false, place.authority)]);
  await accepted(api.create(LEDGER));
  const upgraded = hostileDefinition(true, place.authority);
  const refused = await api.apply(upgraded);
  await withoutBaseline(api, place.baseline);
  await until("the upgrade to be taken", async () => (await api.apply(upgraded)).accepted);
  const words = await until("the conversion to break", async () => {
    const { message } = await api.call("GET", "/apis/evil.example/v2/ledgers");
    return /conversion webhook .*$/.exec(message)?.[0];
  });
  return [
    {
      attempt: "a definition whose conversion is called outside",
      level: "inside",
      verdict: refused.accepted ? "admitted" : "denied",
      policy: deniedBy(refused),
      passed: !refused.accepted,
    },
    {
      attempt: "a definition whose conversion breaks, baseline deleted",
      level: "inside",
      verdict: `its objects cannot be read: ${words}`,
      policy: "",
      passed: true,
    },
  ];
}
