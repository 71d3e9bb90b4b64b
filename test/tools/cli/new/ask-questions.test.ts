import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { askQuestions, type Question } from "../../../../tools/cli/src/new/ask-questions.ts";
import type { Answers } from "../../../../tools/cli/src/new/field.ts";

function next(said: Answers): Question | undefined {
  if (!said.jurisdiction) return { key: "jurisdiction", ask: "Where", choices: ["eu", "uk"] };
  if (!said.name) return { key: "name", ask: `Name in ${said.jurisdiction}` };
  return undefined;
}

test("asks again until the answer is one of the choices, and goes by what was said", async () => {
  const output = new PassThrough();
  const answers = await askQuestions(next, {}, Readable.from("us\neu\n\nglobex\n"), output);
  expect(answers).toEqual({ jurisdiction: "eu", name: "globex" });
  const choice = "Where (eu, uk): ";
  expect(String(output.read())).toBe(`${choice}${choice}Name in eu: Name in eu: `);
});

test("asks nothing that was given, and keeps it", async () => {
  const given = { jurisdiction: "uk", name: "globex", other: "7" };
  expect(await askQuestions(next, given, Readable.from(""), new PassThrough())).toEqual(given);
});

test("takes several of the choices where there may be several", async () => {
  const question = { key: "laws", ask: "Laws", choices: ["dora", "gdpr"], several: true } as const;
  const open = (said: Answers) => (said.laws ? undefined : question);
  const lines = Readable.from("dora,bsig\n,\ndora, gdpr\n");
  expect(await askQuestions(open, {}, lines, new PassThrough())).toEqual({ laws: "dora, gdpr" });
});

test("does not ask for ever where there is nothing to choose from", async () => {
  const empty = { key: "place", ask: "Place", choices: [] };
  const lines = Readable.from("a\nb\n");
  expect(await askQuestions(() => empty, { a: "1" }, lines, new PassThrough())).toEqual({ a: "1" });
});

test("an input that ends early answers what it answered", async () => {
  const answers = await askQuestions(next, {}, Readable.from("eu\n"), new PassThrough());
  expect(answers).toEqual({ jurisdiction: "eu" });
});
