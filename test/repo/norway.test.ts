import { loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { repositoryFiles } from "../support/repository-files.ts";

const FILES = repositoryFiles("test/golden/norway/expected/apps", "apps/no");

/** Kubernetes tools read YAML 1.1, where the code of Norway is a boolean, and so is "on". */
const READERS: readonly (readonly [string, (text: string) => readonly unknown[]])[] = [
  ["js-yaml", (text) => loadAll(text)],
  [
    "yaml as YAML 1.1",
    (text) => parseAllDocuments(text, { version: "1.1" }).map((document) => document.toJS()),
  ],
];

/** Objects below these keys hold label values, which an API server takes as text only. */
const OF_LABELS: ReadonlySet<string> = new Set(["labels", "matchLabels", "nodeSelector"]);

/** Fields that hold a name or a code, wherever they stand. */
const OF_NAMES: ReadonlySet<string> = new Set(
  "cluster controlPlaneCluster country jurisdiction name namespace tenant value".split(" "),
);

describe.each(READERS)("%s", (_, read) => {
  const documents = FILES.flatMap(({ path, text }) =>
    read(text).map((root) => ({ path, fields: namedFields(root, "") })),
  );

  test("reads every label value, node selector, name and code as text", () => {
    const fields = documents.flatMap((document) => document.fields);
    expect(fields.filter(({ value }) => typeof value !== "string")).toEqual([]);
  });

  test.each([
    ["no/on/host/manifests.yaml", "/metadata/labels/bailiwick.dev/jurisdiction", "no"],
    ["no/on/host/manifests.yaml", "/metadata/labels/bailiwick.dev/tenant", "no"],
    ["no/on/host/manifests.yaml", "/metadata/name", "on"],
    ["no/on/host/manifests.yaml", "/spec/cluster", "on"],
    ["no/on/host/manifests.yaml", "/spec/jurisdiction", "no"],
    ["no/on/host/manifests.yaml", "/spec/tenant", "no"],
    ["no/on/host/manifests.yaml", "/spec/places/0/country", "NO"],
    [
      "no/on/values.yaml",
      "/controlPlane/statefulSet/scheduling/nodeSelector/bailiwick.dev/tenant",
      "no",
    ],
    ["no/on/values.yaml", "/controlPlane/statefulSet/scheduling/tolerations/0/value", "no"],
    ["no-osl-1/jurisdiction-no.yaml", "/spec/operators/0/name", "fjordnett"],
    ["no-osl-1/jurisdiction-no.yaml", "/metadata/name", "no"],
  ])("%s %s is %s", (file, at, value) => {
    const own = documents.filter(({ path }) => path.endsWith(`/${file}`));
    expect(own.flatMap(({ fields }) => fields)).toContainEqual({ at, value });
  });
});

test("both readers understand every document alike", () => {
  for (const { text } of FILES) {
    const [first, second] = READERS.map(([, read]) => read(text));
    expect(second).toEqual(first);
  }
});

test("without the quotes one of them does not: the check can fail", () => {
  const bare = 'metadata: { name: "on", labels: { a: "no" } }'.replaceAll('"', "");
  const found = READERS.flatMap(([, read]) => namedFields(read(bare)[0], ""));
  expect(found.filter(({ value }) => typeof value !== "string")).toEqual([
    { at: "/metadata/name", value: true },
    { at: "/metadata/labels/a", value: false },
  ]);
});

interface Field {
  readonly at: string;
  readonly value: unknown;
}

/** Single values below a key of labels or of names; a schema's own fields are no values. */
function namedFields(value: unknown, at: string, below = ""): readonly Field[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): readonly Field[] => {
    const here = `${at}/${key}`;
    if (typeof item === "object") return namedFields(item, here, key);
    return OF_LABELS.has(below) || OF_NAMES.has(key) ? [{ at: here, value: item }] : [];
  });
}
