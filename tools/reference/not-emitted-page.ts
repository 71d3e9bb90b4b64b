import type { CisTopic } from "./cis-topic.ts";
import { markdownTable } from "./markdown-table.ts";
import type { NotEmitted } from "./not-emitted.ts";

const HEAD = `# Declared, not emitted

What is named where sovereign platforms are described, and what stands here instead. Nothing in this
table is emitted; what the last column names is there, and a test looks.
`;

const BENCHMARK = `
## Topics of the CIS benchmarks

By which value each is closed, and which rule or policy holds it. Numbers of the benchmarks change
with their editions, so topics are named by their words.
`;

/** The page of what is not emitted, and of the benchmark that is values and no object. */
export function notEmittedPage(rows: readonly NotEmitted[], topics: readonly CisTopic[]): string {
  const cells = rows.map(({ name, why, instead, source, by }) => [
    name,
    why,
    source === undefined ? instead : `${instead} (source: ${source})`,
    by.map((path) => `\`${path}\``).join(", ") || "nothing: it is left to others",
  ]);
  const heads = ["what", "why it is not emitted", "what stands here instead", "where"];
  const held = topics.map(({ topic, text, by, says }) => [
    topic,
    text === undefined ? "" : `\`${text}\``,
    by === undefined ? "" : `\`${by}\``,
    says,
  ]);
  const table = markdownTable(["topic", "value", "held by", "in words"], held);
  return `${HEAD}\n${markdownTable(heads, cells)}\n${BENCHMARK}\n${table}\n`;
}
