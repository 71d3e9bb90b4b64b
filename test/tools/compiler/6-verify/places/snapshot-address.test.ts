import { expect, test } from "vitest";
import { snapshotAddress } from "../../../../../tools/compiler/src/6-verify/places/snapshot-address.ts";

const KEYS = ["snapshots", "auto", "storage", "s3", "url"];
const inBase64 = (...names: readonly string[]) =>
  names.map((name) => encodeURIComponent(btoa(`https://${name}`)));
const [here = "", there = ""] = inBase64("s3.par.example", "s3.iad.example");

test("a bucket whose query says what is dialled stands for that", () => {
  const url = `s3://copies/a?url=${here}&force-path-style=true`;
  expect(snapshotAddress(KEYS, url)).toBe("https://s3.par.example");
  expect(snapshotAddress(["nested", ...KEYS], url)).toBe("https://s3.par.example");
});

test("whatever else is dialled is named too", () => {
  const text = `s3://copies/a?url=${here}&url=${there}&public-url=${there}`;
  expect(snapshotAddress(KEYS, text)).toBe(
    "https://s3.par.example https://s3.iad.example https://s3.iad.example",
  );
});

test.each([
  ["without an address", KEYS, "s3://copies/a?region=a"],
  ["with one that is no text", KEYS, "s3://copies/a?url=%00"],
  ["in a field that others read", ["backup", "url"], `s3://copies/a?url=${here}`],
])("a bucket %s is what it says", (_, keys, text) => {
  expect(snapshotAddress(keys, text)).toBe(text);
});
