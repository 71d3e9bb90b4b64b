import { expect, test } from "vitest";
import { prove } from "../../../../tools/compiler/src/doors/prove.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";

test("the same place in many texts is one finding, with its count", () => {
  const files = ["a", "b", "c"].map((name) => ({
    path: `${name}.yaml`,
    text: "x: f.example\ny: f.example\n",
  }));
  const { value } = prove({ files, inputs: HEALTHY, jurisdiction: "eu" });
  expect(value?.findings).toHaveLength(1);
  expect(value?.findings[0]?.message).toContain(
    'host "f.example" is not declared in eu (6 times in 3 files)',
  );
});

test("a registry that is named as a host and in images is one finding, for the image", () => {
  const text = "image: { registry: ghcr.example, repository: a/b, tag: 1 }\n";
  const { value } = prove({
    files: [{ path: "x.yaml", text }],
    inputs: HEALTHY,
    jurisdiction: "eu",
  });
  expect(value?.findings.map(({ message }) => message.split("\n")[0])).toEqual([
    'image "ghcr.example/a/b" is not declared in eu (2 times in 1 file)',
  ]);
});
