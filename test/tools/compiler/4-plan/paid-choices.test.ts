import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, paymentsSays, RELEASE } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/values`;
const WEBHOOKS =
  "{ policies: { centralAdmission: { validatingWebhooks: [{ apiVersion: v1, kind: A }] } } }";

const paid = (values: string, files = HEALTHY) =>
  spoken(planOf(paymentsSays(`values: ${values}`, files)).findings);

test("central admission on oss is refused at its line, with what would happen and the way out", () => {
  expect(paid(WEBHOOKS)).toEqual([
    {
      fault: "error paid-option-on-oss",
      at: `${AT}/policies/centralAdmission/validatingWebhooks`,
      message:
        'policies.centralAdmission.validatingWebhooks needs a licence (tier scale), and eu/acme-bank/payments is "oss": ' +
        "the open image ignores it, no webhook is ever asked, and every request passes",
      hint:
        "leave it out: Kyverno on the host judges what is synced, and inside it comes by kyvernoInside; " +
        "or write edition: licensed",
    },
  ]);
});

const PAID = "error paid-option-on-oss";
/** A field of ours says it: whatever its value, it is not said here. */
const DECIDED = "error chart-option-decided";

describe("an option is asked for", () => {
  test.each([
    ["where it is switched on", "{ integrations: { istio: { enabled: true } } }", [PAID]],
    ["not where it is switched off", "{ integrations: { istio: { enabled: false } } }", []],
    ["where it is there at all", "{ platform: {} }", [PAID]],
    ["where it is true", "{ controlPlane: { coredns: { embedded: true } } }", [DECIDED, PAID]],
    ["not where it is false", "{ controlPlane: { coredns: { embedded: false } } }", [DECIDED]],
    ["not where its list is empty", "{ networking: { resolveDNS: [] } }", []],
    [
      "below any key",
      "{ sync: { toHost: { configMaps: { patches: [{ path: a, expression: b }] } } } }",
      [PAID],
    ],
  ])("%s", (_, values, faults) => {
    expect(paid(values).map(({ fault }) => fault)).toEqual(faults);
  });
});

test("the edition that forbids it is shown where somebody said it", () => {
  const [finding] = spoken(planOf(paymentsSays(`edition: oss, values: ${WEBHOOKS}`)).findings);
  expect(finding?.related).toEqual([`${ACME}#/spec/clusters/0/edition edition: oss`]);
});

test("of a chart that nobody has looked at, no option is used", () => {
  const files = damage(HEALTHY, RELEASE, "    version: 0.36.1", "    version: 0.99.0");
  const faults = paid("{ plugins: {} }", files).map(({ fault, at }) => [fault, at]);
  expect(faults).toEqual([["error paid-options-unknown", AT]]);
});
