import { compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { endedVersions } from "../../../../tools/cli/src/support/ended-versions.ts";
import { EU, FRANKFURT, HEALTHY, NORDKLINIK, PARIS } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const CHART = `${EU}#/spec/defaults/template/version`;
const KUBERNETES = "templates/support/kubernetes.yaml";
const VCLUSTER = "templates/support/vcluster.yaml";
const SOURCE = `${VCLUSTER}#/spec/versions/1 source: vCluster documentation, supported versions, verified on 2026-11-21`;

const eu = HEALTHY.filter(({ path }) => !path.startsWith("jurisdictions/uk/"));

function ended(today: string, files: readonly TextFile[] = eu) {
  return endedVersions(compile(files), today);
}

/** Code and place of each finding. */
function codes(today: string, files?: readonly TextFile[]): readonly string[] {
  return ended(today, files).findings.map(({ definition, origin }) => {
    return `${definition.code} ${place(origin)}`;
  });
}

describe("a version in use", () => {
  test("is supported on the last day that upstream names", () => {
    expect(ended("2026-10-22")).toEqual({ findings: [], waived: [] });
  });

  test("is warned about once its support has ended", () => {
    expect(spoken(ended("2026-10-23").findings)).toEqual([
      {
        fault: "warning support-ended",
        at: CHART,
        message:
          'support of vCluster 0.36 ended on "2026-10-22", and its life ends on "2027-01-22"',
        hint: "release the template with a chart of vCluster 0.37, and pin that release",
        related: [SOURCE],
      },
    ]);
  });

  test.each([
    ["2026-11-22", "support-ended", "support of vCluster 0.36 ended"],
    ["2026-11-23", "end-of-life-near", 'ends on "2027-01-22", in 60 days'],
    ["2027-01-21", "end-of-life-near", 'ends on "2027-01-22", in 1 day'],
    ["2027-01-22", "end-of-life-near", 'ends on "2027-01-22", today'],
    ["2027-01-23", "end-of-life-passed", 'the life of vCluster 0.36 ended on "2027-01-22"'],
  ])("on %s: %s", (today, code, words) => {
    const [finding] = spoken(ended(today).findings);
    expect(finding?.fault).toMatch(new RegExp(` ${code}$`));
    expect(finding?.message).toContain(words);
  });

  test("is an error when its life has ended, at every line that decided it", () => {
    const pinned = damage(
      eu,
      NORDKLINIK,
      "criticality: critical-or-important,",
      "criticality: critical-or-important, template: { channel: regulated },",
    );
    expect(codes("2027-01-23", pinned)).toEqual([
      `end-of-life-passed ${CHART}`,
      `end-of-life-passed ${NORDKLINIK}#/spec/clusters/0/template/channel`,
    ]);
  });

  test("of a control plane cluster is one as well", () => {
    const old = damage(eu, PARIS, 'version: "1.36"', 'version: "1.35"');
    expect(codes("2026-12-29", old)).toContain(`support-ended ${PARIS}#/spec/kubernetes/version`);
    const [cluster] = spoken(ended("2026-12-30", old).findings);
    expect(cluster?.message).toContain('"2027-02-28", in 60 days');
    expect(cluster?.hint).toBe('upgrade the cluster, and write version: "1.36"');
    expect(codes("2027-06-29").filter((line) => line.includes("#/spec/kubernetes"))).toEqual([
      `end-of-life-passed ${FRANKFURT}#/spec/kubernetes/version`,
      `end-of-life-passed ${PARIS}#/spec/kubernetes/version`,
    ]);
  });

  test("that a tenant chose is told what its release has images for", () => {
    const chosen = damage(
      eu,
      NORDKLINIK,
      "criticality: critical-or-important,",
      'criticality: critical-or-important, kubernetes: { version: "1.35" },',
    );
    const found = spoken(ended("2027-03-01", chosen).findings);
    expect(found.filter(({ at }) => at.startsWith(NORDKLINIK))).toMatchObject([
      { fault: "error end-of-life-passed", hint: 'write version: "1.36"' },
    ]);
  });

  test("whose days nobody has looked up is named", () => {
    const unknown = damage(eu, KUBERNETES, /.*"1\.36".*\n/, "");
    expect(spoken(ended("2026-10-01", unknown).findings)).toMatchObject([
      {
        fault: "warning end-of-life-unknown",
        at: `${FRANKFURT}#/spec/kubernetes/version`,
        message: "nobody has said when the life of Kubernetes 1.36 ends",
        hint: `add version "1.36" to ${KUBERNETES} with the days that upstream names, and their source`,
      },
      { at: `${PARIS}#/spec/kubernetes/version` },
    ]);
  });

  test("has the days of its frozen release where the list says none", () => {
    const without = eu.filter(({ path }) => path !== VCLUSTER);
    expect(codes("2027-01-23", without)).toEqual([`end-of-life-passed ${CHART}`]);
    const moved = damage(eu, VCLUSTER, 'endOfLife: "2027-01-22"', 'endOfLife: "2027-07-22"');
    expect(codes("2027-01-23", moved)).toEqual([`support-ended ${CHART}`]);
  });
});

describe("an exception", () => {
  const waiver = {
    path: "jurisdictions/eu/waivers/old-chart.yaml",
    text: [
      "apiVersion: bailiwick.dev/v1",
      "kind: Waiver",
      "metadata: { name: old-chart }",
      "spec:",
      "  code: end-of-life-passed",
      `  object: { path: ${EU}, pointer: /spec/defaults/template/version }`,
      "  reason: the next chart is on trial until spring",
      "  approver: eu-legal",
      '  until: "2027-03-31"',
      "",
    ].join("\n"),
  };

  test("is recorded as one, and compile leaves it to check", () => {
    const files = [...eu, waiver];
    expect(compile(files).findings).toEqual([]);
    const { findings, waived } = ended("2027-01-23", files);
    expect(findings).toEqual([]);
    expect(waived.map(({ definition }) => definition.code)).toEqual(["end-of-life-passed"]);
  });

  test("that excuses nothing is refused", () => {
    expect(codes("2026-10-01", [...eu, waiver])).toEqual([
      `waiver-unused ${waiver.path}#/spec/object`,
    ]);
  });
});

test("a tree that does not compile runs nothing", () => {
  const broken = damage(eu, EU, "isolation: { ordinary: shared", "isolation: { ordinary: sharde");
  expect(ended("2030-01-01", broken)).toEqual({ findings: [], waived: [] });
});
