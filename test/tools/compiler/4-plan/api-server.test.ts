import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

test("durations are taken in seconds", () => {
  const { value, findings } = planOf(
    paymentsSays("apiServer: { requestTimeout: PT5M, tokenLifetime: P90D, anonymous: refused }"),
  );
  expect(findings).toEqual([]);
  expect(value.jurisdictions[0]?.tenants[0]?.clusters[0]?.controls.apiServer?.value).toEqual({
    anonymous: "refused",
    requestTimeout: 300,
    tokenLifetime: 7_776_000,
  });
});

test.each([
  ["requestTimeout", "PT0S", "PT1S"],
  ["tokenLifetime", "PT59M", "PT1H"],
])("%s %s is too short to start with", (field, said, least) => {
  const { findings } = planOf(paymentsSays(`apiServer: { ${field}: ${said} }`));
  expect(spoken(findings)).toEqual([
    {
      fault: "error api-server-duration-too-short",
      at: `${ACME}#/spec/clusters/0/apiServer/${field}`,
      message: `eu/acme-bank/payments has ${field} ${said}, and the API server takes ${least} at least`,
      hint: `write ${field}: ${least} or longer`,
    },
  ]);
});
