import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import pins from "../../../../tools/engines/pins.json" with { type: "json" };
import {
  chartSource,
  customResourceSource,
  kubernetesSource,
  pinnedMinors,
} from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { RELEASE } from "../../../support/chart-module.ts";

describe("schema sources", () => {
  test("each is pinned by version and digest", () => {
    const groups = ["argoproj.io", "policies.kyverno.io", "external-secrets.io"];
    const sources = [
      ...pinnedMinors().map(kubernetesSource),
      ...groups.map(customResourceSource),
      chartSource(RELEASE.spec.chart),
    ];
    expect(sources.length).toBeGreaterThan(6);
    for (const source of sources) {
      expect(source?.version).toMatch(/^v\d+\.\d+\.\d+$/);
      expect(source?.sum).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/);
    }
  });

  test("each minor version of Kubernetes that a template offers is pinned, at that minor", () => {
    expect(pinnedMinors()).toEqual(
      expect.arrayContaining(RELEASE.spec.kubernetes.map(({ version }) => version)),
    );
    for (const minor of pinnedMinors()) {
      expect(kubernetesSource(minor)?.version.startsWith(`v${minor}.`)).toBe(true);
    }
  });

  test("Kyverno's definitions are those of the Kyverno that judges the policies", () => {
    expect(customResourceSource("policies.kyverno.io")?.version).toBe(pins.kyverno.version);
  });

  test("generators of secrets come with the secrets", () => {
    const group = "generators.external-secrets.io";
    expect(customResourceSource(group)).toEqual(customResourceSource("external-secrets.io"));
  });

  test.each(["", "apps", "networking.k8s.io"])("group %j is Kubernetes' own", (group) => {
    expect(customResourceSource(group)).toBeUndefined();
  });

  test("a version that nobody pinned has no source", () => {
    expect(kubernetesSource("1.2")).toBeUndefined();
    expect(kubernetesSource("../argo-cd")).toBeUndefined();
  });

  test("a chart is pinned by its template, and by nothing else", () => {
    const folder = chartSource(RELEASE.spec.chart).moduleFolder;
    expect(readFileSync(`${folder}/go.mod`, "utf8")).not.toMatch(/^require/m);
  });
});
