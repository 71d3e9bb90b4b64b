import { expect, test } from "vitest";
import { releaseText } from "../../../tools/cli/src/release-text.ts";

const SCHEMA = "# yaml-language-server: $schema=../../tools/model/schema/template.schema.json\n";

test("a release is the working copy, its version first, its schema one folder further", () => {
  const head = "kind: Template\nmetadata: { name: small }\nspec: # what it fixes\n";
  const body = "  chart: # pinned\n    spec:\n      name: vcluster\n";
  expect(releaseText(SCHEMA + head + body, "1.10.0")).toBe(
    `${SCHEMA.replace("../../", "../../../")}${head}  version: 1.10.0\n${body}`,
  );
});

test("the version is indented as its neighbours are", () => {
  expect(releaseText("spec:\n    chart: {}\n", "1.0.0")).toBe(
    "spec:\n    version: 1.0.0\n    chart: {}\n",
  );
});

test.each(["spec: { chart: {} }\n", "kind: Template\n", "spec:\n", "other:\n  spec:\n    a: 1\n"])(
  "a spec that has no lines of its own has no place for a version: %j",
  (text) => expect(releaseText(text, "1.0.0")).toBeUndefined(),
);
