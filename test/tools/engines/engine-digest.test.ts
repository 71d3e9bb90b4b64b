import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import pins from "../../../tools/engines/pins.json" with { type: "json" };
import { engineDigest } from "../../../tools/engines/src/engine-digest.ts";
import { type EngineName, enginePin } from "../../../tools/engines/src/engine-pin.ts";
import { ownFolder } from "./stand-in.ts";

const engines = join(import.meta.dirname, "../../../tools/engines");
const pin = enginePin("kyverno-json");

function copy(): string {
  const folder = ownFolder();
  cpSync(join(engines, pin.folder), folder, { recursive: true });
  return folder;
}

test("the same files give the same digest in any folder", () => {
  expect(engineDigest(pin, copy())).toBe(engineDigest(pin, join(engines, pin.folder)));
});

test.each(["go.mod", "go.sum", "main.go"])("another byte in %s is another digest", (file) => {
  const folder = copy();
  const before = engineDigest(pin, folder);
  writeFileSync(join(folder, file), "// one more line\n", { flag: "a" });
  expect(engineDigest(pin, folder)).not.toBe(before);
});

test("what is built is part of the digest", () => {
  const folder = copy();
  expect(engineDigest({ ...pin, package: "another" }, folder)).not.toBe(engineDigest(pin, folder));
});

test("what the linker is told is part of the digest", () => {
  const folder = copy();
  expect(engineDigest({ ...pin, linked: "-s" }, folder)).not.toBe(engineDigest(pin, folder));
});

test.each(Object.keys(pins) as EngineName[])("go.mod of %s pins what pins.json says", (name) => {
  const { folder, module, version } = enginePin(name);
  const goMod = readFileSync(join(engines, folder, "go.mod"), "utf8");
  expect(goMod).toMatch(new RegExp(`^\\s*(require )?${module} ${version}( |$)`, "m"));
});
