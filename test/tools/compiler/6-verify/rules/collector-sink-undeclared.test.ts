import { describe, expect, test } from "vitest";
import { WITH_PIPELINES } from "../../../../support/controls.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";

const TREE = emittedAs(WITH_PIPELINES);
const FILE = "apps/eu/control-plane-clusters/eu-fra-1/collectors.yaml";
const textOf = (path: string) => TREE.files.find((file) => file.path === path)?.text ?? "";
const WRONG = expect.stringMatching(`^collector-sink-undeclared ${FILE}#[0-9]+/data/config.yaml$`);

test("what is emitted sends to the named sinks, from every control plane cluster", () => {
  expect(judged(TREE)).toEqual([]);
  for (const cluster of ["eu-fra-1", "eu-par-1"]) {
    const text = textOf(FILE.replace("eu-fra-1", cluster));
    expect(text).toContain("endpoint: https://logs.fra.rheinwerk.example");
    expect(text).toContain("endpoint: https://metrics.fra.rheinwerk.example:4318");
    expect(text).toContain('cidr: "192.0.2.80/29"');
  }
  expect(textOf("apps/eu/argo-cd/control-plane-clusters/eu-fra-1.yaml")).toContain(
    "namespace: bailiwick-collector",
  );
});

describe("a copy for somebody else is found", () => {
  test.each([
    ["another declared place", /https:\/\/logs\.fra\./, "https://siem.fra."],
    ["a flow that nobody named", "otlphttp/alerts: {", "otlphttp/traces: {"],
    ["a way without transport security", /https:\/\/logs\.fra\./, "http://logs.fra."],
  ])("%s", (_, from, to) => {
    expect(judged(TREE, FILE, from, to)).toContainEqual(WRONG);
  });

  test("and a collector that listens", () => {
    const from = /receivers:\n( *)filelog/;
    expect(judged(TREE, FILE, from, "receivers:\n$1otlp: {}\n$1filelog")).toEqual([WRONG]);
  });
});

test("a cluster from which nothing is carried is found", () => {
  const files = TREE.files.filter(({ path }) => path !== FILE);
  expect(faults(files, TREE.catalog)).toContain(`collector-sink-undeclared ${FILE}#0`);
});

test("collectors that nobody declared send to nobody", () => {
  const file = TREE.files.find(({ path }) => path === FILE)!;
  expect(faults([...EMITTED, file])).toContainEqual(WRONG);
});
