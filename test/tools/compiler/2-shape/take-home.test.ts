import { expect, test } from "vitest";
import { load } from "../../../../tools/compiler/src/1-load/load.ts";
import { takeHome } from "../../../../tools/compiler/src/2-shape/take-home.ts";

const file = (path: string, kind: string, name: string) => ({
  path,
  text: `kind: ${kind}\nmetadata: { name: ${name} }\n`,
});

test("declarations are moved to where their kinds live, and nothing else is", () => {
  const files = [
    file("x/paris.yaml", "ControlPlaneCluster", "eu-par-1"),
    file("eu.yaml", "Jurisdiction", "eu"),
    file("other.yaml", "Pod", "p"),
  ];
  expect([...takeHome(load(files).value).paths]).toEqual([
    ["jurisdictions/eu/control-plane-clusters/eu-par-1.yaml", "x/paris.yaml"],
    ["jurisdictions/eu/jurisdiction.yaml", "eu.yaml"],
    ["other.yaml", "other.yaml"],
  ]);
});
