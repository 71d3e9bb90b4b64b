import { createInterface } from "node:readline/promises";
import type { Question } from "./tenant-questions.ts";

/**
 * Asks one question after the other, and again where the answer is empty or none of the choices.
 * Throws when the input ends before the last answer.
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
      answers[question.key] = await answerTo(question, reader, output);
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
): Promise<string> {
  for (;;) {
    output.write(`${ask}${choices ? ` (${choices.join(", ")})` : ""}: `);
    const line = await reader.next();
    if (line.done) throw new Error("the answers ended before the last question");
    const answer = line.value.trim();
    if (choices ? choices.includes(answer) : answer !== "") return answer;
  }
}
