import { expect, test } from "vitest";
import { untouchedOutputs } from "../../../../tools/cli/src/judge/untouched-outputs.ts";

const ACME = "jurisdictions/eu/tenants/acme-bank.yaml";
const OUTPUTS = [
  "apps/eu/argo-cd/tenants/nordklinik.yaml",
  "apps/eu/tenant-network/eu-fra-1/siem-fra/a.yaml",
  "apps/eu/tenants/acme-bank/payments/values.yaml",
  "apps/uk/register.yaml",
];

test.each([
  ["nothing", [], OUTPUTS],
  ["one tenant", [ACME], [OUTPUTS[0], OUTPUTS[3]]],
  ["the record of a move", [ACME.replace(".yaml", ".move.yaml")], [OUTPUTS[0], OUTPUTS[3]]],
  ["a jurisdiction", ["jurisdictions/eu/jurisdiction.yaml"], [OUTPUTS[3]]],
  ["a cluster", ["jurisdictions/uk/control-plane-clusters/uk-lon-1.yaml", ACME], [OUTPUTS[0]]],
  ["a release", ["templates/tenant-cluster/releases/1.0.0.yaml"], []],
  ["a policy", ["policies/admission/a/a.yaml", ACME], []],
])("%s was touched", (_, inputs, expected) => {
  expect(untouchedOutputs(inputs, OUTPUTS)).toEqual(expected);
});
