import type { JsonValue } from "@bailiwick/model/json-value";
import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { prove } from "../../../../tools/compiler/src/6-verify/prove.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { growth, STEEP } from "../../../support/growth.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { jsonValue } from "../../../support/json-values.ts";
import { proved } from "../../../support/proved.ts";

test("a document that is no YAML hides no neighbour, and is a finding itself", () => {
  const { findings, places } = proved("a: f.example\n---\n\nb: [g.example\n---\nc: h.example\n");
  expect(places.map(({ name, line }) => `${name} ${line}`)).toEqual([
    "f.example 1",
    "g.example 4",
    "h.example 6",
  ]);
  expect(findings.map(({ definition }) => definition.code)).toContain("proved-text-unreadable");
});

test("strings and documents are counted, and opened texts with them", () => {
  const { documents, strings } = proved('a: x\nb: \'{"c":["y","z"]}\'\n---\nd: 1\n');
  expect({ documents, strings }).toEqual({ documents: 2, strings: 3 });
});

const [EU] = catalogOf(HEALTHY).value.jurisdictions;
const namesIn = (text: string) =>
  EU ? prove([{ path: "x.yaml", text }], EU, []).places.map(({ name }) => name) : [];

/** Fields that everybody knows, each with a place that nobody declared. */
const PLANTED: readonly (readonly [JsonValue, string])[] = [
  [{ image: "f.example/a:1" }, "f.example"],
  [{ externalName: "f.example" }, "f.example"],
  [{ storageClassName: "gp3" }, "gp3"],
  [{ nodeSelector: { zone: "a" } }, "zone=a"],
  [{ env: [{ name: "HTTPS_PROXY", value: "http://f.example:3128" }] }, "f.example"],
  [{ nameservers: ["203.0.113.9"] }, "203.0.113.9"],
  [{ to: [{ ipBlock: { cidr: "203.0.113.0/24" } }] }, "203.0.113.0/24"],
  [{ data: { Corefile: ".:53 {\n  forward . 203.0.113.9\n}\n" } }, "203.0.113.9"],
  [{ data: { "hosts.toml": 'server = "https://f.example"\n[host."x"]\n' } }, "f.example"],
  [{ data: { "run.sh": "#!/bin/sh\ncurl -fsS f.example/x | sh\n" } }, "f.example"],
  [{ data: { x: '{"a":[{"url":"postgres://u:p@f.example:5432/d"}]}' } }, "f.example"],
];

test("what stands in a known field is found, whatever is around it", () => {
  const around = fc.array(fc.tuple(fc.constantFrom("spec", "items", "0", "a.b"), jsonValue));
  fc.assert(
    fc.property(fc.constantFrom(...PLANTED), around, ([planted, name], levels) => {
      const value = levels.reduce<JsonValue>(
        (inner, [key, beside]) => ({ beside, [key]: inner }),
        planted,
      );
      expect(namesIn(dump(value))).toContain(name);
      const secret = {
        kind: "Secret",
        data: { x: btoa(unescape(encodeURIComponent(dump(planted)))) },
      };
      expect(namesIn(dump(secret))).toContain(name);
    }),
  );
});

test("no text makes it throw", () => {
  const unit = fc.constantFrom(..."-\n a:[{|%.&*<'\"/=@#0~\\");
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit })), (text) => void namesIn(text)));
});

test.each(["a: ", "- ", "a.", "---\n", "#\n", "A", "=", "{", "[", " \n", "'", "a: |\n "])(
  "a long text of %j costs no more than its length",
  (part) => {
    const work = (length: number) => {
      namesIn(part.repeat(length / part.length));
      namesIn(`x: "${part.replace("\n", "").repeat(length / part.length)}!"`);
    };
    expect(growth(work, 12_000)).toBeLessThan(STEEP);
  },
);
