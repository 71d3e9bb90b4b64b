import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK, paymentsSays, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const at = `${LEDGERLEAF_UK}#/spec/clusters/0`;
const fault = "error decision-missing";
const sink = {
  fault,
  at,
  message: 'nobody has said where the audit log of "product" goes',
  hint: `add audit: { sink: siem-lon }, or decide it for all in ${UK} under defaults`,
};
const retention = {
  fault,
  at,
  message: 'nobody has said for how long the audit log of "product" is kept',
  hint: `add audit: { retention: … }, an ISO 8601 duration such as P1Y, or decide it for all in ${UK} under defaults`,
};

test.each([
  ["sink: siem-lon, retention: P1Y", "retention: P1Y", [sink]],
  ["sink: siem-lon, retention: P1Y", "sink: siem-lon", [retention]],
  ["    audit: { sink: siem-lon, retention: P1Y }\n", "", [sink, retention]],
])("without all of %s it is asked for", (from, to, questions) => {
  expect(spoken(planOf(damage(HEALTHY, UK, from, to)).findings)).toEqual(questions);
});

test("what the tenant says goes before the default, each on its own", () => {
  const { value, findings } = planOf(paymentsSays("audit: { retention: P5Y }"));
  const payments = value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(findings).toEqual([]);
  expect(payments?.auditRetention.value).toBe("P5Y");
  expect(payments?.auditSink.value.entry.name).toBe("siem-fra");
});
