import { expect, test } from "vitest";
import { shapeFaults } from "./shape-faults.ts";

const PATH = "jurisdictions/eu/waivers/old-pin.yaml";

function check(spec: string) {
  const text = `apiVersion: bailiwick.dev/v1\nkind: Waiver\nmetadata: { name: old-pin }\nspec: ${spec}\n`;
  return shapeFaults(PATH, text).map(({ place, message, hint }) => [place, message, hint]);
}

const REST = 'code: a-code, reason: "until the upgrade", approver: board, until: "2027-01-01"';

test("a missing field is shown where it belongs", () => {
  expect(check(`{ ${REST}, object: { path: a.yaml } }`)).toEqual([
    ["missing-field 4:100+4", 'object has no "pointer"', "add pointer: …"],
  ]);
});

test("several missing fields are several faults at one place", () => {
  expect(
    check("{ object: { path: a, pointer: b } }").map(([place, message]) => [place, message]),
  ).toEqual(
    ["approver", "code", "reason", "until"].map((field) => [
      "missing-field 4:9+6",
      `spec has no "${field}"`,
    ]),
  );
});

test("an unknown field near a field that is there is only unknown", () => {
  expect(check(`{ ${REST}, object: { path: a, pointer: b, paths: c } }`)).toEqual([
    ["unknown-field 4:121+5", '"paths" is not a field of object', "it has path or pointer"],
  ]);
});
