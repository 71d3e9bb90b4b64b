import { createInterface } from "node:readline/promises";
import type { Question } from "./tenant-questions.ts";

/**
 * Asks one question after the other, and again where the answer is empty or none of the choices.
 * Where the input ends early, the answers that were given so far.
 */
export async function askQuestions(
  questions: readonly Question[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<Readonly<Record<string, string>>> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const reader = lines[Symbol.asyncIterator]();
  const answers: Record<string, string> = {};
  try {
    for (const question of questions) {
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
  { ask, choices }: Question,
  reader: AsyncIterator<string>,
  output: NodeJS.WritableStream,
): Promise<string | undefined> {
  for (;;) {
    output.write(`${ask}${choices ? ` (${choices.join(", ")})` : ""}: `);
    const line = await reader.next();
    if (line.done) return undefined;
    const answer = line.value.trim();
    if (choices ? choices.includes(answer) : answer !== "") return answer;
  }
}
