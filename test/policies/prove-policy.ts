import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { parse, parseAllDocuments } from "yaml";
import { scanDocuments } from "../../tools/engines/src/kyverno-json.ts";
import type { Verdict } from "../../tools/engines/src/verdict.ts";

/**
 * What is wrong with the proof of one policy folder, as sentences; an empty list is a proof. Each
 * document in `pass/` meets every rule, each in `fail/` breaks exactly the rule that its file is
 * named for, every rule is broken by some file, and good and bad differ by one line at most.
 */
export async function provePolicy(binary: string, folder: string): Promise<readonly string[]> {
  const name = basename(folder);
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  const policy = parse(text) as Policy;
  const card = parse(readFileSync(join(folder, "card.yaml"), "utf8")) as PolicyCard;
  const rules = policy.spec.rules.map((rule) => rule.name);
  const good = examplesIn(join(folder, "pass"));
  const bad = examplesIn(join(folder, "fail"));
  const complaints = [
    ...namesAgree(name, policy, card),
    ...expressionsAreOneLine(policy),
    ...(good.length === 0 ? ["pass/ has no document"] : []),
    ...(bad.length === 0 ? ["fail/ has no document"] : []),
    ...[...good, ...bad].flatMap((example) => kindIsJudged(example, card)),
    ...bad.flatMap((example) => differsByOneLine(example, good)),
    ...rules
      .filter((rule) => !bad.some((example) => ruleOf(example, rules) === rule))
      .map((rule) => `no file in fail/ breaks ${rule}`),
  ];
  for (const example of [...good, ...bad]) {
    const documents = example.documents;
    const verdicts = await scanDocuments(binary, [{ name, text }], documents);
    const expected = bad.includes(example) ? [ruleOf(example, rules)] : [];
    for (const index of documents.keys()) {
      const ofDocument = verdicts.filter(({ document }) => document === index);
      complaints.push(...verdictsAreExact(`${example.path}#${index}`, ofDocument, expected));
    }
  }
  return complaints;
}

interface Policy {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly rules: readonly { readonly name: string }[] };
}

interface Example {
  /** `fail/<rule>-<what>.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly documents: readonly JsonObject[];
}

function examplesIn(folder: string): readonly Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const documents = parseAllDocuments(text).map((each) => each.toJS() as JsonObject);
    return { path: `${basename(folder)}/${file}`, text, documents };
  });
}

function namesAgree(name: string, policy: Policy, card: PolicyCard): readonly string[] {
  const names = [policy.metadata.name, card.metadata.name];
  return names.every((each) => each === name) ? [] : [`names differ: ${names.join(", ")}`];
}

/** The engine takes a key with a line break for a field name, which then is missing. */
function expressionsAreOneLine(policy: Policy): readonly string[] {
  return JSON.stringify(policy).includes("\\n")
    ? ["an expression or message has a line break"]
    : [];
}

function kindIsJudged({ path, documents }: Example, card: PolicyCard): readonly string[] {
  const judges = card.spec.build?.judges ?? [];
  const strangers = documents.filter(({ kind }) => !judges.includes(String(kind)));
  return strangers.map(({ kind }) => `${path}: the card does not judge ${String(kind)}`);
}

function differsByOneLine({ path, text }: Example, good: readonly Example[]): readonly string[] {
  const lines = text.split("\n");
  const close = good.some((example) => {
    const others = example.text.split("\n");
    const added = lines.filter((line) => !others.includes(line)).length;
    const removed = others.filter((line) => !lines.includes(line)).length;
    return added <= 1 && removed <= 1 && Math.abs(lines.length - others.length) <= 1;
  });
  return close ? [] : [`${path} differs from every file in pass/ by more than one line`];
}

/** The longest name of a rule that the file's name begins with. */
function ruleOf({ path }: Example, rules: readonly string[]): string {
  const file = basename(path, ".yaml");
  const named = rules.filter((rule) => file === rule || file.startsWith(`${rule}-`));
  return named.sort((left, right) => right.length - left.length)[0] ?? "(none)";
}

function verdictsAreExact(
  place: string,
  verdicts: readonly Verdict[],
  expected: readonly string[],
): readonly string[] {
  if (verdicts.length === 0) return [`${place}: no verdict`];
  const errors = verdicts.flatMap((verdict) =>
    verdict.outcome === "error" ? [`${place}: ${verdict.rule}: ${verdict.error}`] : [],
  );
  const failed = verdicts.filter(({ outcome }) => outcome === "fail");
  const broken = failed.map(({ rule }) => rule).sort();
  const exact = JSON.stringify(broken) === JSON.stringify(expected);
  const mute = JSON.stringify(failed).includes("ERR (");
  return [
    ...errors,
    ...(exact ? [] : [`${place} breaks [${broken.join(", ")}], not [${expected.join(", ")}]`]),
    ...(mute ? [`${place}: the message names a field that is not there`] : []),
  ];
}
