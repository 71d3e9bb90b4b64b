import { expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { OFFERING } from "../../../support/gated.ts";
import { ACME, acmeSays, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters`;

const staging = (fields: string) =>
  planOf(
    acmeSays(
      "    - { name: staging, environment: staging, criticality: ordinary, edition: licensed, " +
        `${fields} }\n`,
      OFFERING,
    ),
  );

test("what nobody uses sleeps after hours and minutes", () => {
  const { value, findings } = staging("sleep: { afterInactivity: PT1H30M }");
  expect(findings).toEqual([]);
  const values = emit(value).value.find(({ path }) => path.endsWith("bank/staging/values.yaml"));
  expect(values?.text).toContain('sleep: { auto: { afterInactivity: "1h30m" } }');
});

test("production does not sleep", () => {
  const { findings } = planOf(
    paymentsSays("edition: licensed, sleep: { afterInactivity: PT2H }", OFFERING),
  );
  expect(spoken(findings)).toEqual([
    {
      fault: "error production-sleeps",
      at: `${AT}/0/sleep`,
      message: "eu/acme-bank/payments is of environment production, and would be put to sleep",
      hint: "leave sleep out",
    },
  ]);
});

test("what has a recovery point does not sleep", () => {
  const { findings } = staging("sleep: { afterInactivity: PT2H }, snapshots: { rpo: PT4H }");
  expect(spoken(findings)).toMatchObject([
    { fault: "error sleeps-without-copies", at: `${AT}/0/sleep` },
  ]);
});

test("a duration that is no number of minutes is refused", () => {
  const { findings } = staging("sleep: { afterInactivity: P1M }");
  expect(spoken(findings)).toEqual([
    {
      fault: "error sleep-not-in-minutes",
      at: `${AT}/0/sleep/afterInactivity`,
      message: "P1M is not said in hours and minutes",
      hint: "write it as hours and minutes, such as PT2H",
    },
  ]);
});

test("without a licence nothing sleeps", () => {
  const { findings } = planOf(
    acmeSays(
      "    - { name: a, environment: test, criticality: ordinary, sleep: { afterInactivity: PT2H } }\n",
      OFFERING,
    ),
  );
  expect(spoken(findings)).toMatchObject([
    { fault: "error paid-option-on-oss", at: `${AT}/0/sleep` },
  ]);
});
