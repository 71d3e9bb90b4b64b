import { describe, expect, test } from "vitest";
import { WITH_PIPELINES, withPipelines } from "../../../../support/controls.ts";
import { faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { EU, FRANKFURT, HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const FILE = "apps/eu/control-plane-clusters/eu-fra-1/collectors.yaml";
const WRONG = expect.stringMatching(`^collector-network-open ${FILE}#`);

const RANGES = emittedAs(WITH_PIPELINES);
const withCilium = damage(HEALTHY, FRANKFURT, "  network: { ", "  network: { cni: cilium, ");
const NAMES = emittedAs(
  damage(
    withPipelines(withCilium),
    EU,
    ", cidrs: [192.0.2.80/29] }\n    - { name: m",
    " }\n    - { name: m",
  ),
);
const textOf = ({ files }: typeof NAMES) => files.find(({ path }) => path === FILE)?.text ?? "";

test("collectors reach what is declared, by ranges, and where Cilium runs by names too", () => {
  expect(judged(RANGES)).toEqual([]);
  expect(textOf(RANGES)).not.toContain("cilium.io");
  expect(judged(NAMES)).toEqual([]);
  expect(textOf(NAMES)).toContain("matchName: logs.fra.rheinwerk.example");
  expect(textOf(NAMES)).not.toContain("192.0.2.80/29");
});

describe("what is open beside it is found", () => {
  test.each([
    ["a range of a neighbour", /cidr: "192\.0\.2\.88\/29"/, 'cidr: "192.0.2.16/28"'],
    ["another port of a sink", "port: 4318, protocol", "port: 22, protocol"],
    ["every port", /\{ port: 4318, protocol: TCP \}/, "{ protocol: TCP }"],
    [
      "everybody, who may come in",
      "  policyTypes: [Egress, Ingress]",
      "  ingress: [{}]\n  policyTypes: [Egress, Ingress]",
    ],
    ["one way", "policyTypes: [Egress, Ingress]", "policyTypes: [Ingress]"],
    [
      "some pods",
      /podSelector: \{\}\n {2}policyTypes/,
      "podSelector: { matchLabels: { a: b } }\n  policyTypes",
    ],
  ])("%s", (_, from, to) => {
    expect(judged(RANGES, FILE, from, to)).toContainEqual(WRONG);
  });

  test.each([
    ["a pattern of names", "matchName: logs.fra.rheinwerk.example", 'matchPattern: "*"'],
    ["the name of another place", "matchName: logs.fra", "matchName: siem-2.fra"],
    ["a metadata service", "169.254.169.254/32", "169.254.169.253/32"],
    ["the other metadata service", ', "fd00:ec2::254/128"', ""],
  ])("%s, by Cilium", (_, from, to) => {
    expect(judged(NAMES, FILE, from, to)).toContainEqual(WRONG);
  });
});

test("collectors that nothing closes are found at what they read", () => {
  const files = RANGES.files.map((file) =>
    file.path === FILE
      ? { ...file, text: file.text.replace(/kind: NetworkPolicy/g, "kind: Nothing") }
      : file,
  );
  expect(faults(files, RANGES.catalog)).toContainEqual(WRONG);
});
