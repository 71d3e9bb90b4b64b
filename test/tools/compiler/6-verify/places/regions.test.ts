import { expect, test } from "vitest";
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
  const text = `a: |\n  x{\n${"\n".repeat(50_000)}  ${"a_".repeat(50_000)}\n  b\n`;
  const start = performance.now();
  placesOf(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
