import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { commandLine } from "../../../../tools/cli/src/new/command-line.ts";

const FIELDS = [
  { key: "legalName", takes: "<name>", ask: "" },
  { key: "country", takes: "<code>", ask: "" },
  { key: "personal", ask: "" },
  { key: "special", ask: "" },
];

test("says answers again as flags, in the order of the fields", () => {
  const said = { special: "no", personal: "yes", country: "DE", legalName: "Globex AG", other: "" };
  expect(commandLine(FIELDS, said)).toBe(
    "--legal-name 'Globex AG' --country DE --personal --no-special",
  );
});

test("a shell reads back what was said, whatever it was", () => {
  for (const legalName of ["a b", "it's", '"', "$(id)", "`id`", "*", "0 * * * *", "a\\b", "ü"]) {
    const script = `printf %s ${commandLine(FIELDS, { legalName }).slice("--legal-name ".length)}`;
    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(legalName);
  }
});
