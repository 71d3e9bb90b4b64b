import { expect, test } from "vitest";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { damaged, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { OFFERING } from "../../../../support/gated.ts";
import { acmeSays } from "../../../../support/healthy-tree.ts";

const asleep = (environment: string) =>
  acmeSays(
    `    - { name: staging, environment: ${environment}, criticality: ordinary, ` +
      "edition: licensed, sleep: { afterInactivity: PT1H30M } }\n",
    OFFERING,
  );
const TREE = emittedAs(asleep("staging"));
const VALUES = "apps/eu/tenants/acme-bank/staging/values.yaml";

test("what sleeps as it asked to is healthy", () => {
  expect(judged(TREE)).toEqual([]);
});

test.each([
  ["sooner", 'afterInactivity: "1h30m"', 'afterInactivity: "5m"'],
  ["by a clock", 'afterInactivity: "1h30m"', 'afterInactivity: "1h30m", schedule: "0 2 * * *"'],
])("what sleeps %s is found", (_, from, to) => {
  expect(judged(TREE, VALUES, from, to)).toEqual([`sleep-undeclared ${VALUES}#0/sleep`]);
});

test("production that sleeps is found", () => {
  const path = "apps/eu/tenants/acme-bank/payments/values.yaml";
  const to = 'sleep: { auto: { afterInactivity: "2h" } }\ntelemetry:';
  expect(faults(damaged({ path, from: "telemetry:", to }))).toContain(
    `sleep-undeclared ${path}#0/sleep`,
  );
});

test("and so is production that asked to", () => {
  const { value } = catalogOf(asleep("production"));
  expect(faults(TREE.files, value)).toContain(`sleep-undeclared ${VALUES}#0/sleep`);
});
