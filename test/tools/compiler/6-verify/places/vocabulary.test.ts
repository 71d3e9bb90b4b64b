import { expect, test } from "vitest";
import { isVocabulary } from "../../../../../tools/compiler/src/6-verify/places/vocabulary.ts";

test.each([
  ["ConfigMap", ["apiVersion"], true],
  ["ClusterRole", ["rules", "0", "apiGroups", "1"], true],
  ["AppProject", ["spec", "clusterResourceWhitelist", "0", "group"], true],
  ["Pod", ["spec", "tolerations", "0", "key"], true],
  ["", ["sync", "toHost", "pods", "enforceTolerations", "0"], true],
  ["CustomResourceDefinition", ["metadata", "name"], true],
  ["DeviceClass", ["spec", "selectors", "0", "cel", "expression"], true],
  ["ValidatingPolicy", ["spec", "validations", "0", "expression"], true],
  ["ValidatingPolicy", ["spec", "variables", "0", "expression"], false],
  ["ConfigMap", ["metadata", "name"], false],
  ["ConfigMap", ["data", "file"], false],
  ["Pod", ["spec", "tolerations", "0", "value"], false],
])("%s %j", (kind, keys, word) => {
  expect(isVocabulary(kind, keys)).toBe(word);
});
