import { expect, test } from "vitest";
import { isPlaceKey } from "../../../../../tools/compiler/src/6-verify/places/place-keys.ts";

test.each([
  ["f.example", "auths", true],
  ["f.example:5000", "x", true],
  ["https://f.example", "x", true],
  ["fd00::1", "x", true],
  ["203.0.113.9", "x", true],
  ["203.0.113.0/24", "x", true],
  ["oidc.config", "data", false],
  ["1.2.3", "x", false],
  ["k8s:io.kubernetes.pod.namespace", "matchLabels", false],
])("%s below %s: %j", (key, above, is) => {
  expect(isPlaceKey(key, above)).toBe(is);
});
