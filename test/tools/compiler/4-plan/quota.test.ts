import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, euDefaults, paymentsSays, RELEASE } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/quota`;

describe("a quota stays within what was granted", () => {
  test.each([
    ["pods", "401", "400"],
    ["requestsStorage", "3Ti", "2Ti"],
    ["limitsCpu", '"100"', "80"],
  ])("%s %s", (key, asked, most) => {
    expect(spoken(planOf(paymentsSays(`quota: { ${key}: ${asked} }`)).findings)).toEqual([
      {
        fault: "error quota-above-ceiling",
        at: `${AT}/${key}`,
        message: `eu/acme-bank/payments asks for ${key} ${asked.replaceAll('"', "")}, and ${most} is the most`,
        hint: `write ${key}: ${most}, or raise quotaCeiling: { ${key} } in ${EU} under defaults`,
        related: [`${RELEASE}#/spec/quota/${key} tenant-cluster@1.0.0: ${most}`],
      },
    ]);
  });

  test.each(["pods: 400", "pods: 20, services: 10", "requestsMemory: 100Gi, limitsMemory: 320Gi"])(
    "%s is taken",
    (quota) => {
      expect(planOf(paymentsSays(`quota: { ${quota} }`)).findings).toEqual([]);
    },
  );

  test("more is taken where the jurisdiction allows it, and no more than that", () => {
    const raised = euDefaults("quotaCeiling: { pods: 800 }\n    audit: { sink");
    expect(planOf(paymentsSays("quota: { pods: 800 }", raised)).findings).toEqual([]);
    const [fault] = spoken(planOf(paymentsSays("quota: { pods: 801 }", raised)).findings);
    expect(fault?.message).toContain("and 800 is the most");
  });

  test("a ceiling below the template's own amount takes nothing away from it", () => {
    const lower = euDefaults("quotaCeiling: { pods: 10 }\n    audit: { sink");
    expect(planOf(paymentsSays("quota: { pods: 400 }", lower)).findings).toEqual([]);
  });
});

describe("pods cannot ask for more than they may use", () => {
  test.each([
    [
      "limitsMemory: 100Gi",
      "limitsMemory",
      "requestsMemory 160Gi and limitsMemory 100Gi",
      "160Gi or more",
    ],
    [
      'requestsCpu: "40", limitsCpu: "8"',
      "limitsCpu",
      "requestsCpu 40 and limitsCpu 8",
      "40 or more",
    ],
  ])("%s", (quota, at, both, hint) => {
    expect(spoken(planOf(paymentsSays(`quota: { ${quota} }`)).findings)).toEqual([
      {
        fault: "error quota-contradiction",
        at: `${AT}/${at}`,
        message: `eu/acme-bank/payments has ${both}`,
        hint: `write ${at}: ${hint}`,
      },
    ]);
  });

  test("with more of one than the template has of the other", () => {
    const raised = euDefaults('quotaCeiling: { requestsCpu: "100" }\n    audit: { sink');
    const [fault] = spoken(planOf(paymentsSays('quota: { requestsCpu: "100" }', raised)).findings);
    expect(fault).toMatchObject({ at: `${AT}/requestsCpu`, hint: "write requestsCpu: 80 or less" });
  });
});
