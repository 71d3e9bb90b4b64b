import { expect, test } from "vitest";
import { checkEnvelope } from "../../../../tools/compiler/src/2-shape/check-envelope.ts";

test.each([
  [{ apiVersion: "bailiwick.dev/v1", kind: "Waiver" }, []],
  [{ kind: "Waiver" }, ["the document has no apiVersion"]],
  [{ apiVersion: null, kind: "Waiver" }, ["apiVersion is empty"]],
  [
    { apiVersion: "v1", kind: "Pod" },
    ['apiVersion "v1" is not "bailiwick.dev/v1"', 'kind "Pod" is not a kind'],
  ],
  [{ apiVersion: "bailiwick.dev/v1", kind: "toString" }, ['kind "toString" is not a kind']],
])("%j: %j", (root, messages) => {
  expect(checkEnvelope("a.yaml", root, undefined).map(({ message }) => message)).toEqual(messages);
});

test("without a place the kinds are listed", () => {
  const [finding] = checkEnvelope("a.yaml", { apiVersion: "bailiwick.dev/v1" }, undefined);
  expect(finding?.hint).toContain("Jurisdiction, Move, PolicyCard, Regulation");
});
