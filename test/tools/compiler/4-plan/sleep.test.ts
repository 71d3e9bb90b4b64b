import { expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { OFFERING } from "../../../support/gated.ts";
import { ACME, acmeSays, EU, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

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

test.each([
  ["PT45M", "", 60, "PT2H", `${EU}#/spec/defaults/snapshots/schedule schedule: 0 * * * *`],
  ["PT1H", "", 60, "PT2H", `${EU}#/spec/defaults/snapshots/schedule schedule: 0 * * * *`],
  [
    "PT2H",
    ', snapshots: { schedule: "0 3 * * *" }',
    1440,
    "PT25H",
    `${AT}/0/snapshots/schedule schedule: 0 3 * * *`,
  ],
])("what would sleep after %s before its copy%s is refused", (after, more, pause, later, said) => {
  const { findings } = staging(`sleep: { afterInactivity: ${after} }${more}`);
  expect(spoken(findings)).toEqual([
    {
      fault: "error sleeps-before-copy",
      at: `${AT}/0/sleep/afterInactivity`,
      message:
        `eu/acme-bank/staging sleeps after ${after}, and up to ${pause} minutes lie between two ` +
        "snapshots: what changed last is in none",
      hint: `write afterInactivity: ${later} or longer, or take snapshots more often`,
      related: [said],
    },
  ]);
  expect(staging(`sleep: { afterInactivity: ${later} }${more}`).findings).toEqual([]);
});

test("where no copies are taken none is missed", () => {
  const files = damage(OFFERING, EU, / {4}snapshots: .*\n/, "");
  const asleep =
    "    - { name: staging, environment: staging, criticality: ordinary, edition: licensed, " +
    "sleep: { afterInactivity: PT5M } }\n";
  const { findings } = planOf(acmeSays(asleep, files));
  expect(spoken(findings).filter(({ at }) => at.startsWith(ACME))).toEqual([]);
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
