import type { Origin } from "@bailiwick/model/origin";
import type { DecidedTree, EffectName } from "../handoff/comparison.ts";
import { affectedClusters } from "./affected-clusters.ts";
import { classOfInput, isOneThing } from "./class-of-input.ts";
import type { InputChange } from "./input-change.ts";
import { inputChanges } from "./input-changes.ts";
import { type RawEffect, rawEffect } from "./raw-effect.ts";
import { valueInWords } from "./value-in-words.ts";

/**
 * What every changed value of the input is. A value is left out where `known` effects have come
 * from its very line: they say what follows from it.
 */
export function inputEffects(
  base: DecidedTree,
  head: DecidedTree,
  moved: ReadonlyMap<string, string>,
  known: readonly RawEffect[],
): InputEffects {
  const told = toldLines(known);
  const isOneFile = (_: string, steps: readonly string[]) => steps.length === 0;
  const [ofFiles, ofFields] = [true, false].map((whole) => {
    const own = ({ documents }: DecidedTree) =>
      documents.filter(({ path }) => isWhole(path) === whole);
    return inputChanges(own(base), own(head), whole ? isOneFile : isOneThing, moved);
  }) as [readonly InputChange[], readonly InputChange[]];
  const byFile = [...Map.groupBy(ofFiles, ({ file }) => file)];
  const effects = [
    ...ofFields.filter((change) => !isTold(change, told)).map((each) => effectOf(each, base, head)),
    ...byFile.map(([file, all]) => fileEffect(file, all, base, head)),
  ];
  const files = [...ofFiles, ...ofFields].map(({ base: was, head: is }) => (is ?? was)?.file ?? "");
  return { effects, changedInputs: [...new Set(files)].sort() };
}

/** Effects of the input, and the files that they are about. */
interface InputEffects {
  readonly effects: readonly RawEffect[];
  readonly changedInputs: readonly string[];
}

/** Files that are read as a whole: their values are an engine's, a counsel's or a chart's words. */
const WHOLE: readonly (readonly [RegExp, EffectName])[] = [
  [/^policies\/regulations\//, "regulation-text-changed"],
  [/^policies\//, "policy-changed"],
  [/^templates\/[^/]+\/releases\//, "release-changed"],
  [/^templates\/[^/]+\/template\.yaml$/, "template-draft-changed"],
];

function isWhole(path: string): boolean {
  return WHOLE.some(([pattern]) => pattern.test(path));
}

function fileEffect(
  file: string,
  changes: readonly InputChange[],
  base: DecidedTree,
  head: DecidedTree,
): RawEffect {
  const name = WHOLE.find(([pattern]) => pattern.test(file))?.[1] ?? "unclassed-input-change";
  const [first] = changes as readonly [InputChange, ...InputChange[]];
  const { base: was, head: is, steps, what } = first;
  const came = steps.length === 0;
  const holds = affectedClusters(what === "removed" && came ? base : head, file);
  const said = (origin: Origin | undefined) => origin && { text: "a file", origin };
  const effect = rawEffect(name, file, said(was), said(is), holds);
  if (came) return effect;
  const after = `${changes.length} ${changes.length === 1 ? "value" : "values"} changed`;
  return { ...effect, before: "as it was", after };
}

function effectOf(change: InputChange, base: DecidedTree, head: DecidedTree): RawEffect {
  const { file, steps, kind, before, after } = change;
  const ofCluster = kind === "Tenant" && steps[1] === "clusters" ? steps[2] : undefined;
  const tree = change.head || change.steps.length > 0 ? head : base;
  return rawEffect(
    classOfInput(change),
    aboutOf(change, ofCluster),
    before !== undefined && change.base
      ? { text: valueInWords(before), origin: change.base }
      : undefined,
    after !== undefined && change.head
      ? { text: valueInWords(after), origin: change.head }
      : undefined,
    affectedClusters(tree, file, ofCluster),
  );
}

/** The way to the value in words; what is asked for alike by many tenant clusters reads alike. */
function aboutOf({ file, steps, before, after }: InputChange, cluster: string | undefined): string {
  if (steps.length === 0) return file;
  const own = steps.slice(cluster === undefined ? 1 : 3);
  const last = own.at(-1);
  const isItself = last === String(after ?? before);
  return (isItself ? own.slice(0, -1) : own).join(" ");
}

/** Lines that effects came from, by side and file. */
function toldLines(effects: readonly RawEffect[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  for (const { decidedBy } of effects) {
    for (const { side, file, pointer } of decidedBy) {
      const key = `${side} ${file}`;
      lines.set(key, (lines.get(key) ?? new Set()).add(pointer));
    }
  }
  return lines;
}

/** Lines of decisions: what stands below one of them belongs to the decision. */
const DECISION = /^\/spec\/(defaults|clusters\/\d+)\//;

function isTold(
  { base, head }: InputChange,
  told: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [["base", base] as const, ["head", head] as const].some(([side, origin]) => {
    const lines = origin && told.get(`${side} ${origin.file}`);
    if (!lines) return false;
    const { pointer } = origin;
    return (
      lines.has(pointer) ||
      [...lines].some((line) => DECISION.test(line) && pointer.startsWith(`${line}/`))
    );
  });
}
