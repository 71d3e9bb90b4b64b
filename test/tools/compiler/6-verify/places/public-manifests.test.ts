import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prove } from "../../../../../tools/compiler/src/doors/prove.ts";
import { ROOT } from "../../../../support/clone.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";
import { publicManifests } from "../../../../support/public-manifests.ts";

const FILES = publicManifests();
const { value: PROOF } = prove({ files: FILES, inputs: HEALTHY, jurisdiction: "eu" });
const PLACES = PROOF?.places ?? [];
const WRONG = PLACES.filter(({ verdict }) => ["outside", "unknown"].includes(verdict.state));

/**
 * Words on lines of a file, found without knowing YAML: definitions and comments left out, and
 * lines of prose, which begin with neither a dash nor a key.
 */
function onLines(text: string, pattern: RegExp): readonly string[] {
  const objects = text.split(/^---$/m).filter((each) => !/^kind: CustomRes/m.test(each));
  const lines = objects
    .flatMap((each) => each.split("\n"))
    .filter((line) => /^\s*(?:- |[\w.-]+:)/.test(line));
  return lines.flatMap((line) => [...line.matchAll(pattern)].map(([, word]) => word ?? ""));
}

describe("what a search by lines finds is found", () => {
  const found = Map.groupBy(PLACES, ({ file }) => file);
  const missing = (pattern: RegExp, names: (path: string) => ReadonlySet<string>) =>
    FILES.flatMap(({ path, text }) => {
      const known = names(path);
      return onLines(text, pattern).flatMap((word) => (known.has(word) ? [] : `${path} ${word}`));
    });

  test("every image", () => {
    const pattern = /^\s*(?:- )?image: +["']?([^\s"'{&*>|]+)["']?$/g;
    expect(FILES.flatMap(({ text }) => onLines(text, pattern)).length).toBeGreaterThan(250);
    const texts = (path: string) => new Set(found.get(path)?.map(({ text }) => text));
    expect(missing(pattern, texts)).toEqual([]);
  });

  test("every host of a URL in a field of its own", () => {
    const pattern = /^\s*(?:- )?[\w.-]+: +["']?[a-z][a-z0-9+.-]*:\/\/([A-Za-z0-9.-]+)[^\s]*$/g;
    expect(FILES.flatMap(({ text }) => onLines(text, pattern)).length).toBeGreaterThan(100);
    const names = (path: string) =>
      new Set(
        found.get(path)?.flatMap(({ text, name }) => [name, /\/\/([^/:]+)/.exec(text)?.[1] ?? ""]),
      );
    expect(missing(pattern, names)).toEqual([]);
  });

  test("every IPv4 address with a port or a prefix length", () => {
    const pattern = /(?:^|[\s"'/,@=[])((?:\d{1,3}\.){3}\d{1,3})(?=[:/]\d)/g;
    expect(FILES.flatMap(({ text }) => onLines(text, pattern)).length).toBeGreaterThan(30);
    const names = (path: string) =>
      new Set(found.get(path)?.map(({ name }) => name.split("/")[0] ?? ""));
    expect(missing(pattern, names)).toEqual([]);
  });
});

/** Found since the sample was drawn: images in fields named after them, and keys. All places. */
const READ_SINCE = 20;

describe("findings on manifests that nobody touched", () => {
  const facts = readFileSync(join(ROOT, "test/facts/public-findings.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  const known = new Set(WRONG.map(({ file, line, text }) => [file, line, text].join("\t")));
  const still = facts.filter(([, , file, line, , text]) =>
    known.has([file, line, text].join("\t")),
  );

  test("every place of the sample is still found", () => {
    const places = facts.filter(([is]) => is === "place");
    expect(facts).toHaveLength(200);
    expect(places.filter((fact) => !still.includes(fact))).toEqual([]);
  });

  test("at most one in a thousand strings is called a place and is none", () => {
    const noise = still.filter(([is]) => is === "noise").length;
    // With more findings than were sampled, the sample says nothing about the rest: draw it again.
    expect(WRONG.length).toBeLessThanOrEqual(908 * 1.02 + READ_SINCE);
    const rate = (noise / facts.length) * (WRONG.length / (PROOF?.strings ?? 0));
    expect(rate).toBeLessThanOrEqual(1 / 1000);
  });
});
