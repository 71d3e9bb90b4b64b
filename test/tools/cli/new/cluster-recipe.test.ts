import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { copyData } from "../../../support/clone.ts";
import { inProcess } from "../../../support/in-process.ts";

const PATH = "jurisdictions/eu/control-plane-clusters/eu-ber-1.yaml";

const FLAGS: Readonly<Record<string, string>> = {
  "--jurisdiction": "eu",
  "--name": "eu-ber-1",
  "--operator": "rheinwerk",
  "--country": "DE",
  "--subdivision": "DE-BE",
  "--site": "ber-adlershof",
  "--kubernetes": "1.36",
  "--api-server": "api.ber-1.rheinwerk.example",
  "--node-pools": "dedicated",
  "--storage-class": "ber-encrypted",
  "--encrypted-by": "kms",
};

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

function create(changed: Readonly<Record<string, string>> = {}) {
  const flags = Object.entries({ ...FLAGS, ...changed }).flat();
  return inProcess(["new", "control-plane-cluster", "--root", copy.root, ...flags]);
}

describe("new control-plane-cluster", () => {
  test("writes a file that compiles, with the network where it is said", async () => {
    const { status, stdout, stderr } = await create({
      "--network-api-server": "10.40.0.0/28",
      "--network-pods": "10.44.0.0/14",
      "--network-services": "10.48.0.0/16",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toBe(`wrote ${PATH}; next: npm run compile\n`);
    const { metadata, spec } = parse(readFileSync(join(copy.root, PATH), "utf8"));
    expect(metadata).toEqual({ name: "eu-ber-1" });
    expect(spec).toEqual({
      country: "DE",
      subdivision: "DE-BE",
      site: "ber-adlershof",
      operator: "rheinwerk",
      kubernetes: { version: "1.36" },
      apiServer: { host: "api.ber-1.rheinwerk.example" },
      network: { apiServer: ["10.40.0.0/28"], pods: ["10.44.0.0/14"], services: ["10.48.0.0/16"] },
      nodePools: [{ name: "dedicated", isolation: "dedicated" }],
      storageClasses: [{ name: "ber-encrypted", country: "DE", encryptedBy: "kms", default: true }],
    });
  });

  test("says what has to be there first", async () => {
    const path = join(copy.root, "jurisdictions/eu/jurisdiction.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("key-management", "time-source"));
    const { stderr } = await inProcess([
      ...["new", "control-plane-cluster", "--root", copy.root],
      ...Object.entries(FLAGS).slice(0, -1).flat(),
    ]);
    expect(stderr).toContain("nothing is there for --encrypted-by\nfix: declare one first");
  });

  test.each([
    ["an operator of nobody", { "--operator": "fjordnett" }, "fix: one of rheinwerk"],
    ["keys that are no key management", { "--encrypted-by": "siem-fra" }, "fix: one of kms"],
    ["a version without images", { "--kubernetes": "1.20" }, "fix: one of 1.35, 1.36"],
    ["a mode that is none", { "--node-pools": "private" }, "fix: some of shared, dedicated"],
    ["a name that is taken", { "--name": "eu-par-1" }, "eu-par-1.yaml is there already"],
    ["a country outside", { "--country": "US", "--subdivision": "US-VA" }, '"US"'],
  ])("refuses %s", async (_, changed, words) => {
    const { status, stdout, stderr } = await create(changed);
    expect(stdout + stderr).toContain(words);
    expect(status).toBe(1);
  });
});
