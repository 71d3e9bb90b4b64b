import { createInterface } from "node:readline/promises";
import type { Answers } from "./field.ts";
import { isAmong } from "./is-among.ts";

/** A field that is still open, with the choices that what was said before leaves. */
export interface Question {
  readonly key: string;
  readonly ask: string;
  readonly choices?: readonly string[];
  /** Several of the choices may be the answer, with commas between. */
  readonly several?: true;
}

/**
 * Asks what `next` wants to know, one question after the other, and again where the answer is empty
 * or none of the choices. All answers; where the input ends early, those given so far.
 */
export async function askQuestions(
  next: (said: Answers) => Question | undefined,
  given: Answers,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<Answers> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const reader = lines[Symbol.asyncIterator]();
  const answers: Record<string, string> = { ...given };
  try {
    for (let question = next(answers); question; question = next(answers)) {
      const answer = await answerTo(question, reader, output);
      if (answer === undefined) break;
      answers[question.key] = answer;
    }
  } finally {
    lines.close();
  }
  return answers;
}

async function answerTo(
  { ask, choices, several }: Question,
  reader: AsyncIterator<string>,
  output: NodeJS.WritableStream,
): Promise<string | undefined> {
  // Nobody can choose from nothing, however often they are asked.
  if (choices?.length === 0) return undefined;
  for (;;) {
    output.write(`${ask}${choices ? ` (${choices.join(", ")})` : ""}: `);
    const line = await reader.next();
    if (line.done) return undefined;
    const answer = line.value.trim();
    if (answer !== "" && isAmong(choices, answer, several)) return answer;
  }
}
