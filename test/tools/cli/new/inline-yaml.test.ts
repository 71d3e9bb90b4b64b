import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Inline, inlineYaml } from "../../../../tools/cli/src/new/inline-yaml.ts";

describe("a value on one line", () => {
  test.each<readonly [Inline, string]>([
    [{ name: "acme", members: ["DE", "FR"] }, "{ name: acme, members: [DE, FR] }"],
    [{ pct: 0, veto: false, left: undefined }, "{ pct: 0, veto: false }"],
    [{ host: "a.example", cidrs: ["10.0.0.53/32"] }, "{ host: a.example, cidrs: [10.0.0.53/32] }"],
    ["1.0.0", "1.0.0"],
    ["1.36", '"1.36"'],
    ["NO", '"NO"'],
    ["0 * * * *", '"0 * * * *"'],
    ["2026-11-01", '"2026-11-01"'],
    ["A: {b}", '"A: {b}"'],
    ["", '""'],
    [[], "[]"],
  ])("%j is %s", (value, text) => {
    expect(inlineYaml(value)).toBe(text);
  });

  test.each(["1.1", "1.2"] as const)("reads back as it was by YAML %s", (version) => {
    const texts = [
      "no",
      "NO",
      "on",
      "y",
      "null",
      "1.36",
      "1.0.0",
      "0x1F",
      "1e3",
      "P2Y",
      "12:30:45",
    ];
    const odd = ["a, b", "a: b", "# c", "- d", "&a", "*a", "!t", "@x", "`", "'", '"', "ü", "a\nb"];
    for (const text of [...texts, ...odd, "1_000", "/charts", "10.0.0.0/8", " a", "a "]) {
      expect(parse(`{ a: ${inlineYaml(text)} }`, { version })).toEqual({ a: text });
    }
  });
});
