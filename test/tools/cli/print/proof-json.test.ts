import { expect, test } from "vitest";
import { printProofJson } from "../../../../tools/cli/src/print/proof-json.ts";
import { EU } from "../../../support/healthy-tree.ts";
import { proved } from "../../../support/proved.ts";

test("every place with what is known about it; a declared country is never a checked one", () => {
  const report = JSON.parse(printProofJson(proved("a: 192.0.2.17\nb: f.example\n"), () => 7));
  expect(report).toMatchObject({
    version: 1,
    jurisdiction: "eu",
    counts: { places: 2, inside: 1, unknown: 1 },
    places: [
      { state: "inside", declared: { entry: "siem-fra", file: EU, line: 7, checked: false } },
      { state: "unknown", line: 2, text: "f.example" },
    ],
    findings: [{ code: "proved-place-unknown", line: 2 }],
  });
});
