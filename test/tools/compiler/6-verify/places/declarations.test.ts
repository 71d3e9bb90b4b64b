import { expect, test } from "vitest";
import { FRANKFURT } from "../../../../support/healthy-tree.ts";
import { proved } from "../../../../support/proved.ts";

test("what is declared is named with its entry and line", () => {
  const [place] = proved("storageClassName: fra-encrypted").places;
  expect(place?.verdict).toMatchObject({
    state: "inside",
    declared: { name: "eu-fra-1", country: "DE", origin: { file: FRANKFURT } },
  });
});

test.each([
  ["registry.rheinwerk.example", "registry", "/spec/inventory/0"],
  ["api.par-1.rheinwerk.example", "eu-par-1", "/spec"],
  ["192.0.2.17", "siem-fra", "/spec/inventory/4"],
  ["10.16.0.1", "eu-fra-1", "/spec"],
  ["10.128.0.0/14", "eu-fra-1", "/spec"],
])("%s is declared by %s", (text, name, pointer) => {
  const [place] = proved(`at: ${text}`).places;
  expect(place?.verdict).toMatchObject({ declared: { name, origin: { pointer } } });
});

test("pods and Services are declared by their whole range, and by no address in it", () => {
  const [part, address] = proved("at: [10.128.0.0/24, 10.128.0.1]").places;
  expect(part?.verdict.state).toBe("unknown");
  expect(address?.verdict.state).toBe("unknown");
});
