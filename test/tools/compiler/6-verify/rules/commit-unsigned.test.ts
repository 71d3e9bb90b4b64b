import { expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import type { OutputFile } from "../../../../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const KEY = "3C1F5A9B7D2E4F6081A3B5C7E0F1A2B3C4D5E6F7";
const KEY_ID = "E0F1A2B3C4D5E6F7";
const OTHER = "A0F1A2B3C4D5E6F7";

const SIGNED = damage(HEALTHY, EU, "source: forge }", `source: forge, signers: [${KEY}] }`);
const FILES = emit(planOf(SIGNED).value).value;
const CATALOG = catalogOf(SIGNED).value;

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const POLICY = `- { gpg: { keys: [${KEY_ID}], mode: strict }, repos: [{ url: "*" }] }`;

/** The emitted files with the policy of the project inside acme-bank in other words. */
function saying(words: string): readonly OutputFile[] {
  return damage(FILES, ACME, POLICY, words) as readonly OutputFile[];
}

test("what is emitted asks for it, in every project but the one that allows nothing", () => {
  expect(faults(FILES, CATALOG)).toEqual([]);
  const projects = FILES.filter(({ path, text }) => {
    return path.startsWith("apps/eu/") && text.includes("kind: AppProject");
  });
  const silent = projects.filter(({ text }) => !text.includes(POLICY)).map(({ path }) => path);
  expect(silent).toEqual(["apps/eu/argo-cd/appproject-default.yaml"]);
});

test.each([
  ["not at all", "[]"],
  ["of the newest commit alone", POLICY.replace("strict", "head")],
  ["with a mode that Argo CD does not know", POLICY.replace("strict", "Strict")],
  ["by somebody else", POLICY.replace(KEY_ID, OTHER)],
  ["by somebody else too", POLICY.replace(KEY_ID, `${KEY_ID}, ${OTHER}`)],
  ["of another remote", POLICY.replace('"*"', "https://forge.rheinwerk.example/*")],
  [
    "of all remotes but one",
    POLICY.replace('{ url: "*" }', '{ url: "*" }, { url: "!https://git.eu.rheinwerk.example/*" }'),
  ],
  [
    "and a second policy decides",
    `${POLICY}\n        - { gpg: { keys: [], mode: none }, repos: [{ url: "*" }] }`,
  ],
])("a project asks for signatures %s", (_, words) => {
  expect(faults(saying(words), CATALOG)).toEqual([`commit-unsigned ${ACME}#0/spec`]);
});

test("nothing is asked for where nobody says who signs", () => {
  expect(EMITTED.some(({ text }) => text.includes("sourceIntegrity"))).toBe(false);
});
