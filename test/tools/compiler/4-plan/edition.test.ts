import { describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { faults } from "../../../support/emitted.ts";
import { ACME, EU, euAlsoHas, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/edition`;
const PLATFORM =
  "    - { name: platform, kind: platform, hosts: [platform.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.64/28] }\n";
const LICENCES =
  "    - { name: licences, kind: licence-server, hosts: [licences.rheinwerk.example], country: DE, operator: rheinwerk }\n";

const payments = (files = HEALTHY) =>
  planOf(files).value.jurisdictions[0]?.tenants.find(({ tenant }) => tenant.name === "acme-bank")
    ?.clusters[0];

describe("which build of vCluster runs", () => {
  test("is the open one where nobody says anything, and no line decided that", () => {
    expect(payments()?.edition).toBeUndefined();
  });

  test("is what the jurisdiction says for all", () => {
    const edition = payments(
      damage(HEALTHY, EU, "  defaults:", "  defaults:\n    edition: oss"),
    )?.edition;
    expect(edition?.value).toBe("oss");
    expect(edition && place(edition.origin)).toBe(`${EU}#/spec/defaults/edition`);
  });

  test("is what the tenant says before it, with the places that its licence comes by", () => {
    const files = paymentsSays("edition: licensed", euAlsoHas(PLATFORM + LICENCES));
    const { edition, licence } = payments(files) ?? {};
    expect(edition && place(edition.origin)).toBe(AT);
    expect([licence?.platform.entry.name, licence?.server.entry.name]).toEqual([
      "platform",
      "licences",
    ]);
  });
});

test("a licence without a Platform and a server inside is refused", () => {
  const findings = spoken(planOf(paymentsSays("edition: licensed")).findings);
  expect(findings.map(({ fault, at, message, hint }) => [fault, at, message, hint])).toEqual(
    ["platform", "licence-server"].map((kind) => [
      "error licence-path-missing",
      AT,
      `eu/acme-bank/payments is "licensed", and eu has no inventory entry of kind ${kind}`,
      `add an entry of kind ${kind} to ${EU}, or write edition: oss`,
    ]),
  );
});

test("two Platforms are one too many: nobody chose between them", () => {
  const two = PLATFORM + PLATFORM.replace("name: platform", "name: other") + LICENCES;
  const [finding, ...more] = planOf(paymentsSays("edition: licensed", euAlsoHas(two))).findings;
  expect(more).toEqual([]);
  expect(finding?.message).toContain("eu has 2 inventory entries of kind platform");
});

test("the licensed build is pulled from the mirror, and may reach its Platform only", () => {
  const files = paymentsSays("edition: licensed", euAlsoHas(PLATFORM + LICENCES));
  const { findings, outputs } = compile(files);
  expect(findings.filter(({ definition }) => definition.severity === "error")).toEqual([]);
  const text = (name: string) =>
    outputs.find(({ path }) => path === `apps/eu/tenants/acme-bank/payments/${name}`)?.text ?? "";
  expect(text("values.yaml")).toContain("repository: loft-sh/vcluster-pro");
  expect(text("evidence.yaml")).toContain('edition: "licensed, run time unproven"');
  expect(text("host/manifests.yaml")).toContain("192.0.2.64/28");
  expect(faults(outputs)).toContainEqual(expect.stringContaining("traffic-undeclared"));
});
