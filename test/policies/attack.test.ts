import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { type AttackedColumn, attackAll } from "./attack/attack-all.ts";
import { attackLibrary } from "./attack/attack-library.ts";
import { columns } from "./attack/column.ts";
import { readMatrix } from "./attack/matrix.ts";
import { printMatrix } from "./attack/print-matrix.ts";
import { requestsOn } from "./attack/requests-on.ts";
import { tryColumn } from "./attack/try-column.ts";

const library = attackLibrary();
const folder = mkdtempSync(join(tmpdir(), "bailiwick-attacks-"));
let binary = "";
let attacked: readonly AttackedColumn[] = [];

beforeAll(async () => {
  binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
  attacked = await attackAll(binary, folder);
  console.log(printMatrix(attacked, library.notShown));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what every jurisdiction delivers, attacked", () => {
  test("by enough, in every jurisdiction and inside its tenant clusters", () => {
    expect(attacked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["eu/eu-fra-1", "uk/uk-lon-1", "ch/ch-zrh-1", "no/no-osl-1"]),
    );
    for (const { judged } of attacked) expect(judged.length).toBeGreaterThan(50);
  });

  test("no cell is empty: each attack is denied by some policy", () => {
    expect(readMatrix(attacked).empty).toEqual([]);
  });

  test("what the jurisdiction offers is admitted", () => {
    expect(readMatrix(attacked).refused).toEqual([]);
  });

  test("Kyverno and the API server say the same, in words too", () => {
    expect(readMatrix(attacked).disagreements).toEqual([]);
  });

  test("kyverno test and kyverno apply say the same", () => {
    for (const { name, rows, judged, complaints } of attacked) {
      expect(complaints, name).toEqual([]);
      expect(rows, name).toBeGreaterThanOrEqual(judged.flatMap(({ verdicts }) => verdicts).length);
    }
  });

  test("every policy denies something everywhere", () => {
    expect(readMatrix(attacked).idle).toEqual([]);
  });
});

test("a weakened policy leaves a cell empty", async () => {
  const all = columns();
  const place = all.find(({ name }) => name === "no/no-osl-1");
  if (!place) throw new Error("no/no-osl-1 is gone");
  const weakened = { ...place, policies: place.policies.map(tolerating) };
  const requests = requestsOn(place, all, library).filter(({ row }) => row.includes("tolerates-e"));
  const judged = await tryColumn(binary, weakened, requests, join(folder, "weakened"));
  expect(readMatrix([{ name: "no", judged }]).empty).toEqual([
    "escape tolerates-everything-without-running @ no",
    "escape tolerates-everything @ no",
  ]);
});

/** restrict-tolerations without the demand that a toleration names its key. */
function tolerating(policy: JsonObject): JsonObject {
  const { spec, metadata } = policy as { spec: JsonObject; metadata: JsonObject };
  if (metadata.name !== "bailiwick-restrict-tolerations" || !Array.isArray(spec.validations)) {
    return policy;
  }
  return { ...policy, spec: { ...spec, validations: spec.validations.toSpliced(1, 1) } };
}

describe("the library", () => {
  test("what the CLI cannot show stands for escapes that it can", () => {
    const names = library.escapes.map(({ name }) => name);
    expect(library.notShown.length).toBeGreaterThan(0);
    for (const { name, afterwards } of library.notShown) {
      expect(afterwards.length, name).toBeGreaterThan(0);
      expect(names, name).toEqual(expect.arrayContaining([...afterwards]));
    }
  });
});
