import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { edited } from "../../../../../tools/compiler/src/doors/edited.ts";
import { ACME, acmeSays, FRANKFURT, HEALTHY, PARIS } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const code = "capacity-exceeded";
/** What a cluster declares, if it does, and what follows it. */
const CAPACITY = /(?: {2}capacity: .*\n)?( {2}nodePools:)/;
const AMSTERDAM = FRANKFURT.replace("eu-fra-1", "eu-ams-1");

/** What a cluster declares instead; an empty text is nothing. */
function has(capacity: string, cluster = FRANKFURT, files = HEALTHY): readonly TextFile[] {
  const line = capacity && `  capacity: ${capacity}\n`;
  return files.map(({ path, text }) => {
    return { path, text: path === cluster ? text.replace(CAPACITY, `${line}$1`) : text };
  });
}

function said(files: readonly TextFile[]) {
  const { findings } = compile(files);
  return findings.filter(({ definition }) => definition.code === code);
}

/** Doing what the hint says makes the finding go, and brings no other error. */
function mended(files: readonly TextFile[]): readonly string[] {
  const [finding] = said(files);
  const { findings } = compile(edited(files, finding?.cure?.edits ?? []));
  return findings
    .filter(({ definition }) => definition.severity === "error")
    .map(({ message }) => message);
}

describe("what tenant clusters may ask for together", () => {
  test("fits into what is declared, and is not judged where nothing is", () => {
    expect(said(HEALTHY)).toEqual([]);
    expect(said(has(""))).toEqual([]);
    expect(said(has("{ pods: 6400 }"))).toEqual([]);
  });

  test("is refused at the one that is too many, with every resource that is short", () => {
    const files = has("{ cpu: 79, memory: 100Ti, pods: 799 }");
    const [finding, ...others] = said(files);
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(
      /^"eu\/ledgerleaf\/product" does not fit on eu-fra-1 with the others: cpu \d+ of 79, pods/,
    );
    expect(finding?.origin.file).toBe("jurisdictions/eu/tenants/ledgerleaf.yaml");
    expect(finding?.related?.[0]?.origin).toEqual({
      file: FRANKFURT,
      pointer: "/spec/capacity/cpu",
    });
    expect(finding?.hint).toMatch(/^declare cpu \d+, pods \d+ for eu-fra-1, where the machines/);
    expect(finding?.cure?.applicability).toBe("decision");
    expect(mended(files)).toEqual([]);
  });

  test.each([
    ["{ cpu: 1 }", "cpu"],
    ["{ memory: 200Gi }", "memory"],
    ["{ storage: 1Ti }", "storage"],
    ["{ pods: 1 }", "pods"],
    ["{ controlPlanes: 1 }", "controlPlanes"],
    ["{ argoCdObjects: 150 }", "argoCdObjects"],
  ])("each resource by itself: %s", (capacity, name) => {
    const files = has(capacity);
    expect(said(files).map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`: ${name} \\S+ of \\S+$`)),
    ]);
    expect(mended(files)).toEqual([]);
  });

  test("objects that the cluster has without any tenant are its own", () => {
    const files = has("{ argoCdObjects: 5 }");
    expect(said(files).map(({ message }) => message)).toEqual([
      expect.stringContaining("with the others: argoCdObjects"),
    ]);
    const paris = has("{ argoCdObjects: 5 }", PARIS);
    const [finding] = said(paris);
    expect(finding?.message).toMatch(/^"eu-par-1" does not hold what it carries itself/);
    expect(finding?.origin).toEqual({ file: PARIS, pointer: "/spec/capacity/argoCdObjects" });
    expect(mended(paris)).toEqual([]);
  });
});

describe("a smaller quota is named where one would do", () => {
  const asked = Number(/cpu (\d+) of/.exec(said(has("{ cpu: 1 }"))[0]?.message ?? "")?.[1]);

  test("and with it the finding goes", () => {
    const files = has(`{ cpu: ${asked - 3} }`);
    const [finding] = said(files);
    const quota = 'quota: { requestsCpu: "37" }';
    expect(finding?.hint).toMatch(new RegExp(`^write ${quota} there; or declare cpu ${asked}`));
    const { file = "", pointer = "" } = finding?.origin ?? {};
    const at = { file, pointer: `${pointer}/quota/requestsCpu` };
    expect(said(edited(files, [{ kind: "set", at, value: "37" }]))).toEqual([]);
  });

  test("not where nothing would be left, nor for what no quota counts", () => {
    expect(said(has(`{ cpu: ${asked - 40} }`))[0]?.hint).toMatch(/^declare/);
    expect(said(has("{ controlPlanes: 1 }"))[0]?.hint).toMatch(/^declare/);
  });
});

describe("devices are counted by the pools, over all workloads", () => {
  const cluster = (name: string) =>
    `    - { name: ${name}, environment: production, criticality: ordinary, ` +
    "gpus: [{ workload: a, class: h200, count: 40 }] }\n";

  test("two that ask for more than there are, and each for less", () => {
    const files = acmeSays(`${cluster("first")}${cluster("second")}`);
    const [finding] = said(files);
    expect(finding?.message).toContain("devices h200 88 of 64");
    expect(finding?.origin).toEqual({ file: ACME, pointer: "/spec/clusters/1" });
    expect(mended(files)).toEqual([]);
  });
});

describe("another cluster with room is the cheaper way", () => {
  const amsterdam = HEALTHY.filter(({ path }) => path === FRANKFURT).map(({ text }) => ({
    path: AMSTERDAM,
    text: text
      .replaceAll("eu-fra-1", "eu-ams-1")
      .replace("site: fra-east", "site: ams-south")
      .replace("api.fra-1", "api.ams-1")
      .replace("services: [10.132.0.0/16]", "services: [10.132.0.0/16], argoCd: [10.16.8.0/24]"),
  }));
  const full = has(
    "{ cpu: 79 }",
    FRANKFURT,
    has("{ cpu: 640 }", AMSTERDAM, [...HEALTHY, ...amsterdam]),
  );

  test("it is named, and written where that is asked for", () => {
    const [finding] = said(full);
    expect(finding?.hint).toMatch(
      /^write controlPlaneCluster: eu-ams-1, which has room; or declare/,
    );
    expect(finding?.cure?.applicability).toBe("choice");
    const [edit] = finding?.cure?.edits ?? [];
    const moved = compile(edited(full, edit ? [edit] : []));
    expect(moved.documents.map(({ path }) => path)).toContain(
      "apps/eu/control-plane-clusters/eu-ams-1/jurisdiction-eu.yaml",
    );
  });

  test.each([
    ["without room itself", "{ cpu: 640 }", "{ cpu: 39 }"],
    ["without nodes of the isolation", /\n.*isolation: shared.*/, ""],
    ["whose nodes are another tenant's", "isolation: shared", "isolation: shared, tenant: other"],
  ])("not one %s", (_, from, to) => {
    const [finding] = said(damage(full, AMSTERDAM, from, to));
    expect(finding?.hint).toMatch(/^declare cpu/);
  });

  test("nodes of another isolation than the decided one are not asked for", () => {
    const [finding] = said(damage(full, AMSTERDAM, /\n.*isolation: dedicated.*/, ""));
    expect(finding?.hint).toMatch(/^write controlPlaneCluster: eu-ams-1/);
  });

  test("and not the one that it would be restored to", () => {
    const restored = damage(
      full,
      "jurisdictions/eu/jurisdiction.yaml",
      /restoreTo: eu-par-1/,
      "restoreTo: eu-ams-1",
    );
    const [finding] = said(restored);
    expect(finding?.hint).toMatch(/^write controlPlaneCluster: eu-par-1, which has room/);
  });
});
