import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, paymentsSays, SYNAPSE } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const fault = "error retention-below-floor";
const message = "eu/synapse-lab/training keeps audit logs for P5M, and aia-19.1 says P6M at least";
const hint = "write audit: { retention: P6M } or longer";
const bound = `${SYNAPSE}#/spec/regulations/0 bound by ai-act`;

test("a period below the floor of a regulation is refused where the tenant says it", () => {
  const files = damage(HEALTHY, SYNAPSE, "gpus:", "audit: { retention: P5M }\n      gpus:");
  const at = `${SYNAPSE}#/spec/clusters/0/audit/retention`;
  expect(spoken(planOf(files).findings)).toEqual([{ fault, at, message, hint, related: [bound] }]);
});

test("and where its jurisdiction says it, at the tenant cluster that it is too short for", () => {
  const files = damage(HEALTHY, EU, "retention: P2Y", "retention: P5M");
  const said = `${EU}#/spec/defaults/audit/retention retention: P5M`;
  expect(spoken(planOf(files).findings)).toEqual([
    { fault, at: `${SYNAPSE}#/spec/clusters/0`, message, hint, related: [bound, said] },
  ]);
});

test("a regulation that says no number sets no floor", () => {
  expect(planOf(paymentsSays("audit: { retention: P1M }")).findings).toEqual([]);
});
