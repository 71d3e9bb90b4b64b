import { expect, test } from "vitest";
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
