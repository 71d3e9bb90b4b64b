import { InternalError } from "@bailiwick/model/internal-error";
import { expect, test } from "vitest";
import { explainFailure } from "../../../tools/cli/src/explain-failure.ts";

test("our own fault says so, with the values that prove it", () => {
  const text = explainFailure(new InternalError("two outputs on one path", ["a", "b"]));
  expect(text).toContain("internal error: two outputs on one path");
  expect(text).toContain('"a"');
  expect(text).toContain("This is a fault of Bailiwick, not of your files.");
});

test("an engine that cannot run is no fault of ours: no stack", () => {
  const error = Object.assign(new Error("Go 1.26 is needed"), { name: "EngineError" });
  expect(explainFailure(error)).toBe("error: Go 1.26 is needed\n");
});
