import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { OFFERING } from "../../../support/gated.ts";
import { ACME, acmeSays, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const HOST = "bank.tenants.rheinwerk.example";
const DOOR = `exposure: { gateway: edge, host: ${HOST} }`;

test("of two doors with one host the second is refused", () => {
  const files = paymentsSays(`${DOOR}, gateways: [{ gateway: edge, hosts: [${HOST}] }]`, OFFERING);
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error host-taken-twice",
      at: `${ACME}#/spec/clusters/0/gateways/0/hosts/0`,
      message: `"${HOST}" is answered for by acme-bank/payments already`,
      hint: "use another host, such as bank-2.tenants.rheinwerk.example",
      related: [`${ACME}#/spec/clusters/0/exposure/host the first one`],
    },
  ]);
});

test("a drill that is like production does not take its door", () => {
  const clusters = `    - { name: payments, environment: production, criticality: critical-or-important, snapshots: { rto: PT4H, rpo: PT1H }, ${DOOR} }
    - { name: drill, environment: resilience-test, like: payments }
`;
  const { value, findings } = planOf(acmeSays(clusters, OFFERING));
  expect(findings).toEqual([]);
  const [payments, drill] = value.jurisdictions[0]?.tenants[0]?.clusters ?? [];
  expect([payments?.exposure?.value.hosts, drill?.exposure]).toEqual([[HOST], undefined]);
});
