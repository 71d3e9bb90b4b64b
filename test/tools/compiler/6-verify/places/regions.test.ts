import { expect, test } from "vitest";
import { growth, STEEP } from "../../../../support/growth.ts";
import { placesOf, proved } from "../../../../support/proved.ts";

test("a variable that is not called a region, or takes its value elsewhere, names none", () => {
  expect(placesOf("env: [{ name: REGIONAL, value: eu-west-1 }]")).toEqual([]);
  expect(placesOf("env: [{ name: AWS_REGION, valueFrom: { x: y } }]")).toEqual([]);
  expect(placesOf("a: |\n  b\n  region = 'a b'\n  regions = eu-west-1\n")).toEqual([]);
});

test("a line in base64 is led to through what was opened", () => {
  const script = btoa("set -e\nexport AWS_REGION='eu-west-1'\n");
  const [place] = proved(`kind: Secret\ndata: { x: ${script} }`).places;
  expect(place).toMatchObject({ path: "Secret → data.x → base64", name: "eu-west-1" });
});

test("many empty lines and long names take no longer than their length", () => {
  const work = (length: number) =>
    void placesOf(`a: |\n  x{\n${"\n".repeat(length)}  ${"a_".repeat(length)}\n  b\n`);
  expect(growth(work, 20_000)).toBeLessThan(STEEP);
});
