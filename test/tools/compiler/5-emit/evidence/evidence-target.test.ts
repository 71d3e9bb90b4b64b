import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { GUARDS } from "../../../../../tools/compiler/src/5-emit/guards.ts";
import { objects } from "../../../../support/emitted-objects.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";

const INPUTS = new Map(HEALTHY.map(({ path, text }) => [path, load(text)]));
const EVIDENCE = objects("apps/", "Evidence");

/** The value at a JSON pointer, or undefined. */
function at(root: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], root);
}

describe("every decision", () => {
  test("leads to a line of an input that is there", () => {
    expect(EVIDENCE).toHaveLength(6);
    for (const { metadata, spec } of EVIDENCE) {
      expect(Object.keys(spec.from)).toEqual(Object.keys(spec.decisions));
      for (const source of Object.values(spec.from) as string[]) {
        const [file = "", pointer = ""] = source.split("#");
        expect(at(INPUTS.get(file), pointer), `${metadata.name}: ${source}`).toBeDefined();
      }
    }
  });

  test("cites articles of regulations that bind this tenant, and of no others", () => {
    const articles = (cluster: string) =>
      EVIDENCE.find(({ metadata }) => metadata.name === cluster)?.spec.articles;
    expect(Object.keys(articles("vc-acme-bank--payments"))).toEqual(["dora", "gdpr"]);
    expect(articles("vc-acme-bank--payments").dora).toContain("dora-12.3");
    expect(JSON.stringify(articles("vc-nordklinik--records"))).toContain("nis2-");
    expect(JSON.stringify(articles("vc-nordklinik--records"))).not.toContain("dora-");
  });

  test("cites no article that none of its decisions supports", () => {
    const acme = EVIDENCE.find(({ metadata }) => metadata.name === "vc-acme-bank--payments");
    expect(Object.keys(acme?.spec.decisions)).not.toContain("egress");
    expect(acme?.spec.articles.dora).not.toContain("dora-9.4.b");
  });
});

test("every place of a tenant cluster is named with the entry that declares it", () => {
  const acme = EVIDENCE.find(({ metadata }) => metadata.name === "vc-acme-bank--payments");
  const places = acme?.spec.places.split(", ");
  expect(places).toHaveLength(8);
  expect(places).toContain("audit-sink siem-fra (siem.fra.rheinwerk.example 192.0.2.16/28)");
  expect(places).toContain("charts charts (registry.rheinwerk.example/charts)");
  expect(places).toContain("restore-target eu-par-1 (api.par-1.rheinwerk.example)");
  const training = EVIDENCE.find(({ metadata }) => metadata.name === "vc-synapse-lab--training");
  expect(training?.spec.places).toMatch(/devices \S+ \(eu-h200\)/);
});

describe("what guards a decision is there", () => {
  const policies = HEALTHY.flatMap(
    ({ path }) => /^policies\/(?:build|admission)\/([^/]+)\/card\.yaml$/.exec(path)?.[1] ?? [],
  );

  test.each(Object.entries(GUARDS))("%s", async (_, guards) => {
    expect(policies).toEqual(expect.arrayContaining([...guards.policies]));
    for (const rule of guards.rules) {
      const module = await import(`../../../../../tools/compiler/src/6-verify/rules/${rule}.ts`);
      expect(Object.keys(module)).toHaveLength(1);
    }
  });
});
