import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PaidOption } from "@bailiwick/model/paid-option";
import { paidOptionsOf } from "@bailiwick/model/paid-options";
import { describe, expect, test } from "vitest";
import { chartModule, RELEASE } from "../../support/chart-module.ts";

const { Dir } = chartModule();
const read = (path: string) => readFileSync(join(Dir, path), "utf8");
const OPTIONS = paidOptionsOf(RELEASE.spec.chart.version)?.options ?? [];

/** `len(c.A.B) > 0`, `c.A.B.Enabled`, `c.A != nil`: what upstream itself calls a paid option. */
const CONDITIONS: readonly (readonly [RegExp, PaidOption["on"]])[] = [
  [/len\(c\.([\w.]+)\) > 0/g, "filled"],
  [/(?:^|[^(!])c\.([\w.]+)\.Enabled/g, "enabled"],
  [/if c\.((?:[\w.]+\.)?(?:Embedded|Central)) \{/g, "true"],
  [/c\.(\w+) != nil/g, "present"],
];

/** Keys of the values by the names of the Go fields: only their beginnings differ. */
function keysOf(fields: string): string {
  const names: Readonly<Record<string, string>> = { CoreDNS: "coredns", ResolveDNS: "resolveDNS" };
  return fields
    .split(".")
    .map((name) => names[name] ?? name.charAt(0).toLowerCase() + name.slice(1))
    .join(".");
}

function upstream(): readonly string[] {
  const config = read("config/config.go");
  const start = config.indexOf("func (c *Config) IsProFeatureEnabled() bool {");
  const body = config.slice(start, config.indexOf("\n}\n", start));
  const found = CONDITIONS.flatMap(([pattern, on]) =>
    [...body.matchAll(pattern)].map(([, fields = ""]) => `${keysOf(fields)} ${on}`),
  );
  // Every field that is looked at is read here, but for one that only makes an exception.
  expect(found.length).toBe([...body.matchAll(/\bc\.\w/g)].length - 1);
  return found;
}

describe("the table of paid options says what the pinned source says", () => {
  test("of all that upstream counts itself", () => {
    const ours = new Set(OPTIONS.map(({ path, on }) => `${path} ${on}`));
    const missing = upstream().filter((option) => !ours.has(option));
    expect(missing).toEqual([]);
  });

  // Options that end in NewFeatureError, by the file of the open code that returns it.
  test.each([
    ["controlPlane.coredns.embedded", "pkg/pro/integrated_coredns.go"],
    ["controlPlane.backingStore.database.external", "pkg/pro/external_database.go"],
    ["controlPlane.backingStore.etcd.embedded", "pkg/pro/embedded_etcd.go"],
    ["sync.toHost.namespaces", "pkg/pro/namespace_sync.go"],
    ["sync.toHost.pods.hybridScheduling", "pkg/controllers/resources/pods/scheduling/config.go"],
    ["privateNodes", "pkg/pro/privatenodes.go"],
    ["controlPlane.advanced.kubeVip", "pkg/pro/embedded_kubevip.go"],
    ["controlPlane.standalone", "pkg/pro/privatenodes.go"],
    ["experimental.proxy.customResources", "pkg/pro/proxy.go"],
    ["sync.toHost.*.patches", "pkg/pro/patches.go"],
    ["sync.fromHost.*.patches", "pkg/pro/patches.go"],
  ])("%s stops the open image", (path, file) => {
    expect(OPTIONS.find((option) => option.path === path)?.onOss).toBe("crashes");
    expect(read(file)).toMatch(/return .*NewFeatureError\(/);
  });

  test("and every other option ends in no such error", () => {
    const crashing = OPTIONS.filter(({ onOss }) => onOss === "crashes");
    expect(crashing.length).toBe(11);
  });

  test("for each version of the chart that can be pinned, and no other", () => {
    expect(paidOptionsOf("0.36.0")).toBe(paidOptionsOf("0.36.1"));
    expect(paidOptionsOf("0.3.6")).toBeUndefined();
    expect(paidOptionsOf("0.37.0")).toBeUndefined();
  });
});

test("every path is one that the chart's schema knows", () => {
  const schema = JSON.parse(read("chart/values.schema.json")) as Schema;
  const unknown = OPTIONS.map(({ path }) => path).filter((path) => !knows(schema, path.split(".")));
  expect(unknown).toEqual([]);
});

interface Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

function knows(schema: Schema, keys: readonly string[], at: Schema = schema): boolean {
  const here = at.$ref ? schema.$defs[at.$ref.split("/").at(-1) ?? ""] : at;
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (!here) return false;
  const properties = here.properties ?? {};
  const next = key === "*" ? Object.values(properties) : [properties[key]];
  return next.some((each) => each !== undefined && knows(schema, rest, each));
}
