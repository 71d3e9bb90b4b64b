import { expect, test } from "vitest";
import { countsLine, proofCounts } from "../../../../tools/cli/src/print/proof-counts.ts";
import { proved } from "../../../support/proved.ts";

test("places are counted by what is known about them", () => {
  const { places } = proved("a: f.example\nb: 127.0.0.1\nc: 0.0.0.0/0\nd: 192.0.2.17\n");
  const counts = { places: 4, inside: 1, inert: 1, outside: 1, unknown: 1 };
  expect(proofCounts(places)).toEqual(counts);
  expect(countsLine(counts)).toBe("4 places: 1 inside, 1 inert, 1 outside, 1 unknown");
  const one = proofCounts(places.slice(1, 2));
  expect(countsLine(one)).toBe("1 place: 0 inside, 1 inert, 0 outside, 0 unknown");
});
