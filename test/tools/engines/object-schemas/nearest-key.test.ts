import { expect, test } from "vitest";
import { nearestKey } from "../../../../tools/engines/src/object-schemas/nearest-key.ts";

test.each([
  ["egres", ["egress", "ingress"], "egress"],
  ["nodeSelecter", ["nodeSelector", "nodeName"], "nodeSelector"],
  ["NAME", ["name", "same"], "name"],
  ["apiVersion", ["apiVersions", "apiGroups"], "apiVersions"],
  ["country", ["egress", "ingress"], undefined],
  ["x", ["aLongName"], undefined],
  ["a", [], undefined],
])("%s among %j is %s", (key, candidates, expected) => {
  expect(nearestKey(key, candidates)).toBe(expected);
});
