import type { explainFile } from "@bailiwick/compiler/doors/explain";
import type { LineOf } from "./line-finder.ts";
import { visible } from "./visible.ts";

type ExplainedFile = NonNullable<ReturnType<typeof explainFile>>;
type Field = ExplainedFile["fields"][number];
type Cause = Field["causes"][number];
type Policy = NonNullable<ExplainedFile["policy"]>;
type Guards = ExplainedFile["decisions"][number];

const EFFECTS: Readonly<Record<Cause["effect"], string>> = {
  shows: "says it",
  chooses: "chose it",
  changes: "would change it",
  "worked-out": "worked out for this line; from what is not traced",
};

/** Fields with the lines they come from, then what their decisions are for and what guards them. */
export function printExplainedFile(file: ExplainedFile, lineOf: LineOf, asJson: boolean): string {
  const shown = new Set(
    file.fields.flatMap(({ causes }) => causes.flatMap((c) => c.decision ?? [])),
  );
  const decisions = file.decisions.filter(({ name }) => shown.has(name));
  if (asJson) return `${JSON.stringify({ ...lined(file, lineOf), decisions }, undefined, 2)}\n`;
  const { policy } = file;
  const untried = file.untried.map(
    (origin) => `${origin.file}:${lineOf(origin)} ${origin.pointer}`,
  );
  return [
    `${file.path}  source: ${file.source}\n`,
    ...(policy ? [policyText(policy)] : []),
    ...file.fields.map((field) => fieldText(field, lineOf, untried.length > 0)),
    ...decisions.map(guardsText),
    ...(untried.length > 0
      ? [`not traced, since nothing else could be emitted:\n  ${untried.join("\n  ")}\n`]
      : []),
  ].join("\n");
}

function policyText({ name, basis, articles }: Policy): string {
  return `policy ${name}  basis: ${basis ?? "no card"}  ${articles.join(", ")}\n`;
}

function lined(file: ExplainedFile, lineOf: LineOf): object {
  const fields = file.fields.map((field) => ({
    ...field,
    line: lineOf({ file: file.path, pointer: field.pointer }),
    causes: field.causes.map((cause) => ({ ...cause, line: lineOf(cause.origin) })),
  }));
  return { ...file, fields };
}

function fieldText(
  { pointer, value, target, causes }: Field,
  lineOf: LineOf,
  isOpen: boolean,
): string {
  const head = `${pointer}  ${visible(JSON.stringify(value))}\n`;
  const written = `written by the target ${target}`;
  if (causes.length === 0 && isOpen) {
    return `${head}  not traced: ${written}, or by a line that is named below\n`;
  }
  if (causes.length === 0) return `${head}  ${written}: no value that is said changes it\n`;
  const lines = causes.map(({ origin, effect, decision }) => {
    const place = `${origin.file}:${lineOf(origin)} ${origin.pointer}`;
    return `  ${place}  ${EFFECTS[effect]}${decision ? ` (decision ${decision})` : ""}\n`;
  });
  return head + lines.join("");
}

function guardsText({ name, articles, rules, policies }: Guards): string {
  const cited = articles.map(({ id, title, act }) => `  law: ${id} ${title} (${act})\n`);
  const held = policies.map(
    ({ name: policy, basis }) => `  policy: ${policy} (${basis ?? "no card"})\n`,
  );
  const kept = rules.map((rule) => `  rule: ${rule}\n`);
  const lines = [...cited, ...kept, ...held];
  const none = "  no article cites it, and nothing checks it here\n";
  return `decision ${name}\n${lines.join("") || none}`;
}
