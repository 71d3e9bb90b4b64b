import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { askQuestions } from "../../../tools/cli/src/ask-questions.ts";
import { tenantQuestions } from "../../../tools/cli/src/tenant-questions.ts";

const QUESTIONS = tenantQuestions([
  { path: "jurisdictions/uk/jurisdiction.yaml", text: "" },
  { path: "jurisdictions/eu/jurisdiction.yaml", text: "" },
]).slice(0, 2);

test("asks again until the answer is one of the choices, which are what exists", async () => {
  const output = new PassThrough();
  const answers = await askQuestions(QUESTIONS, Readable.from("us\neu\n\nglobex\n"), output);
  expect(answers).toEqual({ jurisdiction: "eu", name: "globex" });
  const choice = "Jurisdiction (eu, uk): ";
  const name = "Name of the tenant, in lower case: ";
  expect(String(output.read())).toBe(`${choice}${choice}${name}${name}`);
});

test("an input that ends early answers what it answered", async () => {
  const answers = await askQuestions(QUESTIONS, Readable.from("eu\n"), new PassThrough());
  expect(answers).toEqual({ jurisdiction: "eu" });
});
