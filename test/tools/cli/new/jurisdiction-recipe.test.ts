import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { copyData, ROOT } from "../../../support/clone.ts";
import { helpExamples } from "../../../support/help-examples.ts";
import { inProcess } from "../../../support/in-process.ts";
import { ON_A_DAY } from "../../../support/on-a-day.ts";

const OWNERS = ".github/CODEOWNERS";
const FOLDER = "jurisdictions/dk";
const CLUSTER = `${FOLDER}/control-plane-clusters/dk-cph-1.yaml`;

let copy: ReturnType<typeof copyData>;
let example: readonly string[];
beforeEach(async () => {
  copy = copyData();
  cpSync(join(ROOT, ".github"), join(copy.root, ".github"), { recursive: true });
  const { stdout } = await inProcess(["new", "jurisdiction", "--help"]);
  example = helpExamples(stdout).find(({ args }) => args.includes("--members"))?.args ?? [];
});
afterEach(() => copy.dispose());

const read = (path: string) => readFileSync(join(copy.root, path), "utf8");

/** The example of the help with other answers; an undefined one is left out. */
function create(changed: Readonly<Record<string, string | undefined>> = {}) {
  const kept = example.filter((word, index) => {
    return !(word in changed) && !((example[index - 1] ?? "") in changed);
  });
  const said = Object.entries(changed).flatMap(([flag, value]) => (value ? [flag, value] : []));
  return inProcess([...kept, ...said, "--root", copy.root]);
}

describe("new jurisdiction", () => {
  test("writes three files that compile and check clean, and a tenant moves in", async () => {
    const { status, stdout, stderr } = await create();
    expect(stdout).not.toContain("error ");
    expect(stderr).toBe(
      `wrote ${FOLDER}/jurisdiction.yaml, ${CLUSTER}, ${OWNERS}; next: npm run compile\n`,
    );
    expect(status).toBe(0);
    expect(read(OWNERS)).toMatch(
      /\n\/jurisdictions\/dk\/ +@example\/dk-platform\n\/apps\/dk\/ +@example\/dk-legal\n$/,
    );
    const tenant = await inProcess([
      ...["new", "tenant", "--jurisdiction", "dk", "--name", "globex", "--country", "DK"],
      ...["--legal-name", "Globex A/S", "--team", "shop", "--email", "shop@globex.example"],
      ...["--regulations", "gdpr", "--classification", "internal", "--personal"],
      ...["--cluster", "shop", "--environment", "production", "--criticality", "ordinary"],
      ...["--control-plane-cluster", "dk-cph-1", "--restore-to", "dk-cph-1"],
      ...["--compile", "--root", copy.root],
    ]);
    expect(tenant.stdout).toContain("dk  1 tenant · 1 tenant cluster");
    expect(tenant.status).toBe(0);
    const checked = await inProcess(["check", "--no-engines", "--root", copy.root, ...ON_A_DAY]);
    expect(checked.stdout).not.toContain("error ");
  });

  test("says what was said and nothing else", async () => {
    await create({
      "--git": "origin=git.sundnet.example@SE",
      "--audit-sink-cidrs": "192.0.2.16/28, 192.0.2.32/28",
      "--members": "EEA",
      "--restore-to": "dk-cph-1",
      "--operator-lei": "EXAMPLE0SUNDNET00033",
    });
    const { spec } = parse(read(`${FOLDER}/jurisdiction.yaml`));
    expect(spec.members).toEqual(["EEA"]);
    expect(spec.operators[0].legalEntity.lei).toBe("EXAMPLE0SUNDNET00033");
    expect(spec.delivery).toMatchObject({ git: "origin", source: "forge" });
    expect(spec.inventory).toContainEqual({
      ...{ name: "origin", kind: "git", hosts: ["git.sundnet.example"] },
      ...{ country: "SE", operator: "sundnet" },
    });
    const sink = spec.inventory.find(({ name }: { name: string }) => name === "siem-cph");
    expect(sink.cidrs).toEqual(["192.0.2.16/28", "192.0.2.32/28"]);
    expect(spec.defaults.snapshots.restoreTo).toBe("dk-cph-1");
  });

  test("three ranges of a network are asked for where one is said", async () => {
    const { stderr } = await create({ "--network-pods": "10.72.0.0/14" });
    expect(stderr).toContain("still to be said: --network-api-server, --network-services\n");
  });

  test("without answers it names every flag, and none has a default", async () => {
    const { status, stderr } = await inProcess(["new", "jurisdiction", "--root", copy.root]);
    const named = stderr.split("\n")[0]?.match(/--(?!no-)[\w-]+/g) ?? [];
    const shown = example.filter((word) => word.startsWith("--"));
    const pairs = shown.map((flag) => flag.replace("--no-", "--"));
    expect([...named].sort()).toEqual([...pairs].sort());
    expect(status).toBe(1);
  });

  test.each([
    ["the habit for the United Kingdom", { "--members": "UK" }, "write GB"],
    ["the habit for Greece", { "--members": "DK,EL" }, "write GR"],
    ["a group as a country", { "--country": "EU" }, "is a group of countries"],
    ["a regulation that is not there", { "--regulations": "gdrp" }, "gdpr"],
    ["a code that leaves the folder", { "--name": "../dk" }, '--name is "../dk"'],
    [
      "a template that is not there",
      { "--template": "tenant-cluster@9.9.9" },
      "fix: one of tenant-c",
    ],
    ["a place outside", { "--audit-sink": "siem.us.example@US" }, 'stands in "US"'],
    ["a host that is none", { "--registry": "https://registry.example" }, "hosts"],
    ["a percentage that is none", { "--foreign-single": "few" }, "maxSinglePct"],
  ])("refuses %s, and writes nothing", async (_, changed, words) => {
    const owners = read(OWNERS);
    const { status, stdout, stderr } = await create(changed);
    expect(stdout + stderr).toContain(words);
    expect(status).toBe(1);
    expect(existsSync(join(copy.root, FOLDER))).toBe(false);
    expect(read(OWNERS)).toBe(owners);
  });

  test("a jurisdiction that is there stays", async () => {
    const { status, stderr } = await create({ "--name": "no", "--cluster": "no-osl-1" });
    expect(stderr).toContain("jurisdictions/no/jurisdiction.yaml is there already");
    expect(status).toBe(1);
    expect(read("jurisdictions/no/jurisdiction.yaml")).toContain("fjordnett");
  });
});
