import { execFileSync } from "node:child_process";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { dump, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { leavesOf } from "../../../../../tools/compiler/src/6-verify/places/leaves.ts";
import { type Part, partsOf } from "../../../../../tools/compiler/src/6-verify/places/parts.ts";
import { prove } from "../../../../../tools/compiler/src/6-verify/prove.ts";
import { verify } from "../../../../../tools/compiler/src/6-verify/verify.ts";
import type { JurisdictionEntry } from "../../../../../tools/compiler/src/handoff/catalog.ts";
import type { OutputFile } from "../../../../../tools/compiler/src/handoff/output-file.ts";
import { seededRandom } from "../../../../bench/seeded-random.ts";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { ROOT } from "../../../../support/clone.ts";
import { EMITTED } from "../../../../support/emitted.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";
import { type NoPlace, noPlaces } from "../../../../support/no-places.ts";

const CATALOG = catalogOf(HEALTHY).value;

const [EU] = CATALOG.jurisdictions.filter(({ name }) => name === "eu") as [JurisdictionEntry];

/** Positions tried for each kind of place; a miss in a hundred fails the test. */
const SAMPLE = 320;
const REFUSED = 0.99;

/** What is left out: written down in `test/facts/no-places.tsv`, and not taken from the scan. */
const NO_PLACES = noPlaces();
const standsAs = (is: NoPlace["is"], where: string) =>
  NO_PLACES.some((each) => each.is === is && each.pattern.test(where));

interface Position {
  readonly file: OutputFile;
  readonly index: number;
  readonly part: Part;
  readonly keys: readonly string[];
  readonly text: string;
  /** `kind path`, as the written grammar has it. */
  readonly where: string;
}

const DOCUMENTS = EMITTED.filter(({ path }) => path.startsWith("apps/eu/")).flatMap((file) =>
  (loadAll(file.text) as JsonObject[]).map((object, index) => ({ file, index, object })),
);

const POSITIONS: readonly Position[] = DOCUMENTS.flatMap(({ file, index, object }) => {
  const document = { path: file.path, index, source: file.source, object };
  return partsOf(document).flatMap((part) => {
    const kind = (part.value as JsonObject).kind ?? "";
    return leavesOf(part.value).map(({ keys, text }) => {
      return { file, index, part, keys, text, where: `${kind} ${keys.join("/")}` };
    });
  });
}).filter(({ where }) => !standsAs("word", where));

const SEED = Number.parseInt(
  execFileSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).slice(0, 7),
  16,
);

function sample<T>(all: readonly T[], offset: number): readonly T[] {
  const { below } = seededRandom(SEED + offset);
  const shuffled = all.map((each) => ({ each, order: below(2 ** 32) }));
  return shuffled
    .sort((left, right) => left.order - right.order)
    .slice(0, SAMPLE)
    .map(({ each }) => each);
}

/** A copy of a value with another text at some keys. */
function replaced(value: JsonValue, keys: readonly string[], text: JsonValue): JsonValue {
  const [key, ...rest] = keys;
  if (key === undefined) return text;
  const inner = replaced((value as JsonObject)[key] ?? {}, rest, text);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === key ? inner : each));
  return { ...(value as JsonObject), [key]: inner };
}

/** Expressions name places in their string literals, and long texts on a line of their own. */
function planted({ text, where }: Position, place: string): string {
  if (where.endsWith("/expression")) return `${text} || variables.other == '${place}'`;
  return text.includes("\n") ? `${text}\n${place}\n` : place;
}

/** The document of a position with a place in it, opened texts closed again as they were. */
function mutated(position: Position, place: string): JsonValue {
  const { part, keys } = position;
  const closed = part.steps.reduceRight(
    ({ value }, { as, keys: at }) => ({
      value: as === "base64" ? btoa(String(value)) : dump(value),
      at,
    }),
    { value: replaced(part.value, keys, planted(position, place)), at: keys },
  );
  if (part.steps.length === 0) return closed.value;
  // Only one text deep in what is emitted.
  expect(part.steps).toHaveLength(1);
  return replaced(part.document.object, part.outer, closed.value);
}

/** By the rules that every compilation runs, and by a proof of the file alone. */
function refuses(file: OutputFile, object: JsonValue, place: string): boolean {
  const text = dump(object, { noRefs: true });
  const proof = prove([{ path: file.path, text }], EU, []);
  const ruled = verify([{ ...file, text }], CATALOG).findings;
  return [proof.findings, ruled].every((findings) =>
    findings.some(({ message }) => message.includes(place)),
  );
}

const HOST = "relay.foreign.example";
const ADDRESS = "203.0.113.77";
const IMAGE = "registry.foreign.example/team/tool:1.2";
const URL = "https://relay.foreign.example:8443/path";
const plain = POSITIONS.filter(({ where }) => !standsAs("name", where));

function misses(
  positions: readonly Position[],
  offset: number,
  refused: (position: Position) => boolean,
): readonly string[] {
  const chosen = sample(positions, offset);
  expect(chosen.length).toBe(Math.min(SAMPLE, positions.length));
  return chosen.filter((each) => !refused(each)).map(({ file, where }) => `${file.path} ${where}`);
}

describe(`a foreign place at ${SAMPLE} positions of each kind is refused (seed ${SEED})`, () => {
  test.each([
    ["a host", HOST, plain],
    ["an address", ADDRESS, POSITIONS],
    ["an image", IMAGE, plain],
    ["a URL", URL, POSITIONS],
  ] as const)("%s", (_, place, positions) => {
    const missed = misses(positions, place.length, (position) =>
      refuses(position.file, mutated(position, place), place),
    );
    expect(positions.length).toBeGreaterThan(SAMPLE);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(SAMPLE * (1 - REFUSED));
  });

  test("a host in base64 inside a Secret", () => {
    const missed = misses(plain, 1, (position) => {
      const data = { config: btoa(unescape(encodeURIComponent(dump(mutated(position, HOST))))) };
      const secret = { apiVersion: "v1", kind: "Secret", metadata: { name: "x" }, data };
      return refuses(position.file, secret, HOST);
    });
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(SAMPLE * (1 - REFUSED));
  });

  test("a URL in an annotation of every kind of object, and of what a chart makes", () => {
    const holders = DOCUMENTS.filter(({ object }) => object.metadata !== undefined);
    const annotated = POSITIONS.filter(({ keys }) => keys.includes("annotations"));
    const missed = sample(holders, 2).filter(({ file, object }) => {
      const { annotations } = object.metadata as JsonObject;
      const metadata = {
        ...(object.metadata as JsonObject),
        annotations: { ...(annotations as JsonObject), see: URL },
      };
      return !refuses(file, { ...object, metadata }, URL);
    });
    const within = misses(annotated, 3, (each) => refuses(each.file, mutated(each, URL), URL));
    const all = [...missed.map(({ file }) => file.path), ...within];
    expect(all, all.join("\n")).toEqual([]);
  });
});
