import { expect, test } from "vitest";
import { standingOf } from "../../../../../tools/compiler/src/6-verify/places/vocabulary.ts";
import { noPlaces } from "../../../../support/no-places.ts";

const schema = (path: string) => `spec/versions/0/schema/openAPIV3Schema/${path}`.split("/");

test.each([
  ["ConfigMap", ["apiVersion"], "word"],
  ["ClusterRole", ["rules", "0", "apiGroups", "1"], "word"],
  ["AppProject", ["spec", "clusterResourceWhitelist", "0", "group"], "word"],
  ["Pod", ["spec", "tolerations", "0", "key"], "word"],
  ["", ["sync", "toHost", "pods", "enforceTolerations", "0"], "word"],
  ["CustomResourceDefinition", ["metadata", "name"], "word"],
  ["DeviceClass", ["spec", "selectors", "0", "cel", "expression"], "word"],
  ["ValidatingPolicy", ["spec", "validations", "0", "expression"], "word"],
  ["ValidatingPolicy", ["spec", "variables", "0", "expression"], "anything"],
  ["ConfigMap", ["metadata", "name"], "name"],
  ["ConfigMap", ["metadata", "labels", "name"], "anything"],
  ["", ["metadata", "name"], "anything"],
  ["Kafka", ["status", "conditions", "0", "reason"], "name"],
  ["Kafka", ["status", "conditions", "0", "message"], "word"],
  ["Pod", ["metadata", "annotations", "argocd.argoproj.io/tracking-id"], "name"],
  ["Pod", ["metadata", "annotations", "see"], "anything"],
  ["DBInstance", ["spec", "dbInstanceClass"], "name"],
  ["Distribution", ["spec", "targetOriginID"], "name"],
  ["Pod", ["spec", "volumes", "0", "secret", "secretName"], "name"],
  ["Pod", ["spec", "grid"], "anything"],
  ["ConfigMap", ["data", "file"], "anything"],
  ["Pod", ["spec", "tolerations", "0", "value"], "anything"],
  [
    "",
    ["privateNodes", "autoNodes", "0", "static", "0", "nodeTypeSelector", "1", "values", "0"],
    "name",
  ],
  ["Role", ["rules", "0", "resourceNames", "1"], "name"],
  ["StorageClass", ["provisioner"], "name"],
  ["ConfigMap", ["data", "path"], "anything"],
  ["CustomResourceDefinition", ["spec", "versions", "0", "deprecationWarning"], "word"],
  ["CustomResourceDefinition", ["spec", "conversion", "webhook", "url"], "anything"],
  ["CustomResourceDefinition", schema("properties/url/pattern"), "word"],
  ["CustomResourceDefinition", schema("x-kubernetes-validations/0/rule"), "word"],
  ["CustomResourceDefinition", schema("properties/url/default"), "anything"],
  ["CustomResourceDefinition", schema("properties/urls/items/default/0"), "anything"],
  ["CustomResourceDefinition", schema("properties/a/default/url"), "anything"],
  ["CustomResourceDefinition", schema("properties/a/default/apiVersion"), "word"],
  ["CustomResourceDefinition", schema("properties/group/default"), "word"],
  ["CustomResourceDefinition", schema("properties/path/default"), "name"],
  ["CustomResourceDefinition", schema("properties/default/description"), "word"],
] as const)("%s %j", (kind, keys, word) => {
  expect(standingOf(kind, keys)).toBe(word);
});

test.each(noPlaces())("the written grammar and the scan agree: $is, $example", (row) => {
  const { is, pattern, example } = row;
  const [kind = "", path = ""] = example.split(" ");
  expect(example).toMatch(pattern);
  expect(standingOf(kind, path.split("/"))).toBe(is);
});
