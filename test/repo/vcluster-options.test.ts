import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { paidOptionsOf } from "@bailiwick/model/paid-options";
import { loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { decidedOption } from "../../tools/compiler/src/4-plan/decided-options.ts";
import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import { cisTopics, notEmitted, vclusterOptions } from "../../tools/reference/read-facts.ts";
import { withValue } from "../support/acme-object.ts";
import { catalogOf, planOf } from "../support/catalog-of.ts";
import { chartModule } from "../support/chart-module.ts";
import { ROOT } from "../support/clone.ts";
import { faults } from "../support/emitted.ts";
import { OWN_NODES, withPrivateNodes } from "../support/private-nodes.ts";

const OPTIONS = vclusterOptions(ROOT);
const rowsOf = (way: string) => OPTIONS.filter((row) => row.as === way);

const KEYS = "as feature field golden mode object option rule tier value why".split(" ");

/** Texts of what a golden case expects below `apps/`, by path. */
function goldenFiles(name: string): ReadonlyMap<string, string> {
  const folder = join(ROOT, "test/golden", name, "expected/apps");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    paths
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (isJsonObject(found as JsonValue) ? (found as never)[key] : undefined),
    value,
  );
}

describe("each row says what is so", () => {
  const schema = JSON.parse(
    readFileSync(join(chartModule().Dir, "chart/values.schema.json"), "utf8"),
  );

  test("there are rows of every kind, and none twice", () => {
    expect(OPTIONS.length).toBeGreaterThan(70);
    for (const way of ["field", "fixed", "shut", "values", "beside"]) {
      expect(rowsOf(way), way).not.toEqual([]);
    }
    // A comma in a text that nobody quoted would begin another key.
    const keys = new Set(OPTIONS.flatMap((row) => Object.keys(row)));
    expect([...keys].sort()).toEqual(KEYS);
    const features = OPTIONS.map(({ feature }) => feature);
    expect(features).toEqual([...new Set(features)]);
  });

  test.each(OPTIONS.filter(({ option }) => option !== ""))(
    "the chart has $option",
    ({ option }) => {
      expect(inSchema(schema, schema, option.split("."))).toBe(true);
    },
  );

  test.each(OPTIONS.filter(({ option }) => option !== ""))(
    "the edition of $option is that of the table of paid options",
    ({ option, tier }) => {
      const paid = (paidOptionsOf("0.36.1")?.options ?? []).filter(({ path, on }) => {
        // The same option has values that need no licence.
        if (on === "fips") return false;
        const [own, row] = [path.split("."), option.split(".")];
        return own.every((key, index) => key === row[index]);
      });
      expect(tier).toBe(paid[0]?.tier ?? tierOf(option));
    },
  );
});

/** Options below the one that the table of paid options names. */
function tierOf(option: string): string {
  const below = (paidOptionsOf("0.36.1")?.options ?? []).find(({ path }) =>
    path.startsWith(`${option}.`),
  );
  return below?.tier ?? "oss";
}

describe("a field is there, and its golden case writes the option", () => {
  test.each(rowsOf("field"))("$field, $golden", ({ field = "", option, golden = "", object }) => {
    const [kind = "", path = ""] = field.split(" ");
    expect(fieldTypes(kind, path.split(".")), field).toBe(true);
    expect(isWritten(golden, option, object)).toBe(true);
  });

  test.each(rowsOf("fixed"))("$option, $golden", ({ option, golden = "" }) => {
    expect(isWritten(golden, option, undefined)).toBe(true);
  });

  test.each(rowsOf("values"))("$option, $golden", ({ option, golden = "" }) => {
    expect(isWritten(golden, option, undefined)).toBe(true);
  });

  test("no other row names a golden case", () => {
    const others = [...rowsOf("shut"), ...rowsOf("beside")];
    expect(others.filter(({ golden }) => golden !== undefined)).toEqual([]);
  });

  test("and what is not written is not found", () => {
    expect(isWritten("smallest-eu", "sleep.auto.afterInactivity", undefined)).toBe(false);
    expect(fieldTypes("Tenant", ["clusters", "slumber"])).toBe(false);
  });
});

function isWritten(golden: string, option: string, object: string | undefined): boolean {
  const documents = [...goldenFiles(golden)].flatMap(([path, text]) =>
    loadAll(text).map((document) => ({ path, document })),
  );
  if (object === undefined) {
    return documents.some(
      ({ path, document }) =>
        /\/(?:values|vcluster)\.yaml$/.test(path) && at(document, option.split(".")) !== undefined,
    );
  }
  const [kind, name] = object.split(" ");
  return documents.some(
    ({ document }) =>
      at(document, ["kind"]) === kind &&
      (name === undefined || at(document, ["metadata", "name"]) === name),
  );
}

describe("what is shut is refused by its rule", () => {
  test.each(rowsOf("shut"))("$option by $rule", ({ option, value, rule }) => {
    const codes = faults(withValue(option, value)).map((each) => each.split(" ")[0]);
    expect(codes).toContain(rule);
  });
});

describe("what goes under values: is nobody's, and judged", () => {
  test.each(rowsOf("values"))("$option", ({ option, value, tier, mode }) => {
    expect(decidedOption(option.split("."))).toBeUndefined();
    if (mode !== undefined) {
      expect(onMachine(option, value)).toEqual([]);
      return;
    }
    const codes = faults(withValue(option, value)).map((each) => each.split(" ")[0]);
    expect(codes).toEqual(tier === "oss" ? [] : ["paid-option-without-licence"]);
  });
});

test("an address that a machine announces beyond those that are declared is refused", () => {
  const option = "controlPlane.advanced.kubeVip.gateway";
  expect(onMachine(option, "203.0.113.1/24")).toEqual(["address-outside-inventory"]);
});

/** Codes of faults where a control plane on a machine of the tenant's own is told something. */
function onMachine(option: string, value: unknown): readonly string[] {
  const input = withPrivateNodes(OWN_NODES, "standalone, backingStore: { kind: sqlite }");
  const emitted = emit(planOf(input).value).value;
  const path = emitted.find((file) => file.path.endsWith("/payments/vcluster.yaml"))?.path;
  const told = withValue(option, value, path, emitted);
  return faults(told, catalogOf(input).value).map((each) => each.split(" ")[0] ?? "");
}

test("an image that another name becomes is judged as a place", () => {
  const files = withValue("sync.toHost.pods.translateImage", { nginx: "docker.io/nginx" });
  expect(faults(files).map((each) => each.split(" ")[0])).toEqual(["place-outside-inventory"]);
});

describe("what is declared and not emitted", () => {
  test.each(notEmitted(ROOT))("$name", ({ by }) => {
    expect(by.length).toBeGreaterThan(0);
    for (const path of by) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  test.each(cisTopics(ROOT))("$topic", ({ golden, text, by, says }) => {
    if (by === undefined) expect(says).toMatch(/^open/);
    else expect(existsSync(join(ROOT, by)), by).toBe(true);
    if (golden === undefined) return;
    expect([...goldenFiles(golden).values()].join("\n")).toContain(text);
  });
});

/** Whether the chart's schema knows the keys; below an open mapping it knows whatever comes. */
function inSchema(root: unknown, node: unknown, keys: readonly string[]): boolean {
  const reference = at(node, ["$ref"]);
  if (typeof reference === "string") {
    return inSchema(root, at(root, reference.split("/").slice(1)), keys);
  }
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  const property = at(node, ["properties", key]);
  if (property !== undefined) return inSchema(root, property, rest);
  return at(node, ["additionalProperties"]) !== false && at(node, ["type"]) === "object";
}

/** Whether a kind of input has a field below its `spec`, whatever lists lie between. */
function fieldTypes(kind: string, keys: readonly string[]): boolean {
  const name = kind.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const path = join(ROOT, `tools/model/schema/${name}.schema.json`);
  const schema = JSON.parse(readFileSync(path, "utf8"));
  const step = (node: unknown, rest: readonly string[]): boolean => {
    const reference = at(node, ["$ref"]);
    if (typeof reference === "string") return step(at(schema, reference.split("/").slice(1)), rest);
    const items = at(node, ["items"]);
    if (items !== undefined) return step(items, rest);
    const [key, ...more] = rest;
    if (key === undefined) return node !== undefined;
    const property = at(node, ["properties", key]);
    return property !== undefined && step(property, more);
  };
  return step(schema, ["spec", ...keys]);
}
