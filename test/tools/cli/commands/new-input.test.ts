import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { newInput } from "../../../../tools/cli/src/commands/new-input.ts";
import { askQuestions } from "../../../../tools/cli/src/new/ask-questions.ts";
import { TENANT } from "../../../../tools/cli/src/new/tenant-recipe.ts";
import { copyData, ROOT } from "../../../support/clone.ts";
import { inProcess } from "../../../support/in-process.ts";
import { ON_A_DAY } from "../../../support/on-a-day.ts";

const PATH = "jurisdictions/eu/tenants/globex.yaml";
const ACME = "jurisdictions/eu/tenants/acme-bank.yaml";

const FLAGS: Readonly<Record<string, string>> = {
  "--jurisdiction": "eu",
  "--name": "globex",
  "--legal-name": "Globex AG",
  "--country": "AT",
  "--team": "shop-platform",
  "--email": "shop-platform@globex.example",
  "--regulations": "gdpr",
  "--classification": "internal",
  "--cluster": "shop",
  "--environment": "production",
  "--criticality": "ordinary",
};

/** What the person at acme-bank types: 11 flags of a tenant, and 5 that make it a critical one. */
const ACME_FLAGS: Readonly<Record<string, string>> = {
  "--jurisdiction": "eu",
  "--name": "acme-bank",
  "--legal-name": "Acme Bank SE",
  "--country": "DE",
  "--lei": "EXAMPLE0ACMEBANK0056",
  "--team": "payments-platform",
  "--email": "payments-platform@acme-bank.example",
  "--regulations": "dora,gdpr",
  "--classification": "confidential",
  "--require-no-reach": "plaintext",
  "--cluster": "payments",
  "--environment": "production",
  "--criticality": "critical-or-important",
  "--rto": "PT4H",
  "--rpo": "PT1H",
};

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

function create(changed: Readonly<Record<string, string>> = {}, ...more: readonly string[]) {
  const flags = Object.entries({ ...FLAGS, ...changed }).flat();
  return inProcess(["new", "tenant", "--root", copy.root, ...flags, "--personal", ...more]);
}

const read = (path: string) => readFileSync(join(copy.root, path), "utf8");

describe("new tenant", () => {
  test("writes the README's example, which compiles and differs in nothing afterwards", async () => {
    const { status, stderr } = await create({}, "--compile");
    expect({ status, stderr }).toEqual({ status: 0, stderr: `wrote ${PATH}\n` });
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(read(PATH));
    const { stdout } = await inProcess(["check", "--no-engines", "--root", copy.root, ...ON_A_DAY]);
    expect(stdout).not.toContain("error ");
  });

  test("makes acme-bank itself from flags, and apps/ stays as it was", async () => {
    const written = parse(read(ACME));
    rmSync(join(copy.root, ACME));
    const flags = Object.entries(ACME_FLAGS).flat();
    const { status, stderr } = await inProcess([
      "new",
      "tenant",
      "--root",
      copy.root,
      ...flags,
      "--personal",
      "--compile",
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `wrote ${ACME}\n` });
    expect(parse(read(ACME))).toEqual(written);
    const { stdout } = await inProcess(["check", "--no-engines", "--root", copy.root, ...ON_A_DAY]);
    expect(stdout).not.toContain("error ");
    expect(stdout).not.toContain(`${ACME}:`);
  });

  test("says all that a tenant can say, line by line where it is much", async () => {
    const more = {
      ...{ "--regulations": "nis2,gdpr", "--nis2-class": "essential" },
      ...{ "--nis2-sector": "health", "--control-plane-cluster": "eu-fra-1" },
      ...{ "--isolation": "dedicated", "--kubernetes": "1.36", "--channel": "regulated" },
      ...{ "--backing-store": "deployed-etcd", "--replicas": "3", "--audit-sink": "siem-fra" },
      ...{ "--retention": "P2Y", "--snapshot-store": "snapshots-par", "--schedule": "0 * * * *" },
      ...{ "--restore-to": "eu-par-1", "--egress": "swift-gateway", "--gpus": "training:h200:2" },
      ...{ "--drill": "shop-drill", "--rto": "PT4H", "--rpo": "PT1H" },
    };
    const { status, stdout } = await create(more, "--special");
    expect(stdout).not.toContain("error ");
    expect(status).toBe(0);
    const { spec } = parse(read(PATH));
    expect(spec).toMatchObject({
      nis2: { class: "essential", sector: "health" },
      data: { personal: true, special: true },
      clusters: [
        {
          kubernetes: { version: "1.36" },
          template: { channel: "regulated" },
          backingStore: { kind: "deployed-etcd", replicas: 3 },
          audit: { sink: "siem-fra", retention: "P2Y" },
          snapshots: { schedule: "0 * * * *", store: "snapshots-par", restoreTo: "eu-par-1" },
          egress: [{ to: "swift-gateway" }],
          gpus: [{ workload: "training", class: "h200", count: 2 }],
        },
        { name: "shop-drill", environment: "resilience-test", like: "shop" },
      ],
    });
    expect(
      Math.max(
        ...read(PATH)
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThan(130);
  });

  test("asks on a terminal what no flag says, with the choices that exist", async () => {
    const lines = ["mars", "no", "aa", "A AS", "NO", "ops", "ops@aa.example", "gdpr", "internal"];
    const rest = ["yes", "shop", "production", "ordinary"];
    const prompts = new PassThrough();
    const typed = Readable.from(`${[...lines, ...rest].join("\n")}\n`);
    const silent = { format: "pretty", colours: false, print: () => {}, note: () => {} } as const;
    const ended = await newInput(
      copy.root,
      TENANT,
      {},
      { ask: (next, given) => askQuestions(next, given, typed, prompts), compile: false },
      silent,
    );
    expect(ended).toBe(0);
    const choice = "Jurisdiction that serves it (ch, eu, no, uk): ";
    expect(String(prompts.read())).toContain(`${choice}${choice}Name of the tenant`);
    expect(parse(read("jurisdictions/no/tenants/aa.yaml")).spec.owner.team).toBe("ops");
  });

  test("says what was answered as flags when one answer was wrong", async () => {
    const lines = ["eu", "aa", "A AG", "EL", "ops", "ops@aa.example", "gdpr", "internal", "yes"];
    const typed = Readable.from(`${[...lines, "shop", "test", "ordinary"].join("\n")}\n`);
    const notes: string[] = [];
    const note = (text: string) => notes.push(text);
    const ended = await newInput(
      copy.root,
      TENANT,
      {},
      {
        ask: (next, given) => askQuestions(next, given, typed, new PassThrough()),
        compile: false,
      },
      { format: "pretty", colours: false, print: () => {}, note },
    );
    expect(ended).toBe(1);
    expect(notes.join("")).toContain(
      "the same as flags: --jurisdiction eu --name aa --legal-name 'A AG' --country EL --team ops",
    );
  });

  test("offers the regulations that are in force where the tenant goes", async () => {
    const { stderr } = await create({ "--jurisdiction": "no", "--regulations": "gdpr,dora" });
    expect(stderr).toContain('--regulations is "gdpr,dora"\nfix: some of gdpr; nothing');
  });

  test("names every missing flag in one message, and writes nothing", async () => {
    const { status, stderr } = await inProcess([
      "new",
      "tenant",
      "--root",
      copy.root,
      "--name",
      "x",
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain("still to be said: --jurisdiction, --legal-name, --country, --team");
    expect(stderr).toContain("--personal or --no-personal, --cluster");
  });

  test("asks for objectives where DORA asks for them, and for the class where NIS2 goes by it", async () => {
    const dora = await create({
      "--regulations": "gdpr, dora",
      "--criticality": "critical-or-important",
    });
    expect(dora.stderr).toContain("still to be said: --rto, --rpo\n");
    const nis2 = await create({ "--regulations": "gdpr,nis2" });
    expect(nis2.stderr).toContain("still to be said: --nis2-class, --nis2-sector\n");
  });

  test("never writes over a file", async () => {
    await create();
    const { status, stderr } = await create({ "--legal-name": "Other AG" });
    expect(status).toBe(1);
    expect(stderr).toContain(`${PATH} is there already`);
    expect(read(PATH)).toContain("Globex AG");
  });

  test.each([
    ["a name that leaves the folder", { "--name": "../globex" }, '--name is "../globex"'],
    ["a name in capitals", { "--name": "Globex" }, '--name is "Globex"'],
    ["a jurisdiction that is not there", { "--jurisdiction": "zz" }, "fix: one of ch, eu"],
    ["a country by its other name", { "--country": "EL" }, "GR"],
    ["a country by its other name", { "--country": "UK" }, "GB"],
    ["a regulation that is not there", { "--regulations": "gdrp" }, "gdpr"],
    ["a legal name that is quoted", { "--legal-name": "A: {b}", "--country": "XX" }, '"A: {b}"'],
    ["a claim without its number", { "--gpus": "training:h200" }, "count"],
  ])("refuses %s", async (_, changed, words) => {
    const { status, stdout, stderr } = await create(changed);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(words);
    expect(existsSync(join(copy.root, PATH))).toBe(false);
  });
});
