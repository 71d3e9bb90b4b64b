import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, paymentsSays, RELEASE } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/podSecurity`;

test("less than the template's level says why", () => {
  expect(spoken(planOf(paymentsSays("podSecurity: { level: baseline }")).findings)).toEqual([
    {
      fault: "error pod-security-lowered",
      at: AT,
      message:
        "eu/acme-bank/payments lowers Pod Security from restricted to baseline and does not say why",
      hint: "add reason: <why its pods cannot do without>, or leave podSecurity out",
      related: [`${RELEASE}#/spec/defaults/podSecurityStandard restricted`],
    },
  ]);
});

test.each([
  ["with a reason", 'level: baseline, reason: "the vendor starts as root"', HEALTHY],
  ["at the level of the template", "level: restricted", HEALTHY],
  [
    "above it",
    "level: restricted",
    damage(HEALTHY, RELEASE, "podSecurityStandard: restricted", "podSecurityStandard: baseline"),
  ],
  [
    "at a lower level of the template",
    "level: baseline",
    damage(HEALTHY, RELEASE, "podSecurityStandard: restricted", "podSecurityStandard: baseline"),
  ],
])("%s it is taken", (_, words, tree) => {
  const { findings } = planOf(paymentsSays(`podSecurity: { ${words} }`, tree));
  expect(
    findings.filter(({ definition }) => definition.code !== "release-changed-by-hand"),
  ).toEqual([]);
});

test("privileged is no choice", () => {
  const { findings } = planOf(paymentsSays("podSecurity: { level: privileged }"));
  expect(spoken(findings)).toMatchObject([{ at: `${AT}/level` }]);
});
