import { expect, test } from "vitest";
import { FRANKFURT, HEALTHY, RELEASE } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const OLD =
  '    - { version: "1.35", kubernetesTag: v1.35.0, etcdTag: 3.6.7-0, coreDnsTag: 1.14.1 }\n';
const OLDER = OLD.replaceAll("1.35", "1.34");
const FILES = damage(HEALTHY, RELEASE, OLD, OLD + OLDER);
const on = (version: string) =>
  damage(
    FILES,
    FRANKFURT,
    'kubernetes: { version: "1.36" }',
    `kubernetes: { version: "${version}" }`,
  );

test("a jump over a minor version is found at the line that makes it", () => {
  const found = onTheWay(FILES, on("1.34"));
  expect(found).toHaveLength(1);
  expect(found).toMatchObject([
    {
      fault: "error kubernetes-minor-skipped",
      at: `${FRANKFURT}#/spec/kubernetes/version`,
      message: expect.stringContaining('Kubernetes version from "1.34" to "1.36"'),
      hint: expect.stringContaining("go to the next minor version, merge, let it sync"),
    },
  ]);
});

test("one step is none", () => {
  expect(onTheWay(on("1.35"), on("1.34"))).toEqual([]);
  expect(onTheWay(FILES, on("1.35"))).toEqual([]);
});
