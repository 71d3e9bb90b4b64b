import { expect, test } from "vitest";
import { violatedSteps } from "../../../tools/engines/src/violated-steps.ts";

const document = {
  metadata: { name: "acme" },
  spec: { owner: { email: "x" }, destinations: [{ server: "a" }, { server: "*" }] },
};

test.each([
  ["all[0].check.spec.owner.email.(length(@) == `0`)", ["spec", "owner", "email"]],
  ["any[2].check.spec.~.destinations[1].server", ["spec", "destinations", 1, "server"]],
  ["all[0].check.spec.~index.destinations[1].(server != '*')", ["spec", "destinations", 1]],
  ["all[0].check.spec.destinations[0].server", ["spec", "destinations", 0, "server"]],
  ["all[0].check.spec.restoreTo.(@ != $home)", ["spec"]],
  ["all[0].check.spec.~.destinations[7].server", ["spec", "destinations"]],
  ["all[0].check.spec.~.(destinations[?server])[1].server", ["spec"]],
  ["all[0].check.spec.constructor", ["spec"]],
  ["all[0].check.(metadata.name == 'x')", []],
  ["something else", []],
])("%s", (field, steps) => {
  expect(violatedSteps(field, document)).toEqual(steps);
});
