import { pointerKeys } from "@bailiwick/model/pointer-keys";
import {
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** One step of a pointer that is there: the mapping or list, and where in it. */
export interface Step {
  readonly parent: YAMLMap.Parsed | YAMLSeq.Parsed;
  readonly index: number;
  /** The key, in a mapping. */
  readonly key?: Scalar.Parsed;
  /** Null where a key or a dash has nothing behind it. */
  readonly value: ParsedNode | null;
}

/** The last step of a pointer; with `later`, of equal keys the last one. */
export function findStep(text: string, pointer: string, later = false): Step | undefined {
  const keys = pointerKeys(pointer);
  const above = keys.slice(0, -1);
  const last = keys.at(-1);
  const parent = nodeAt(text, above);
  return last === undefined ? undefined : stepInto(parent, last, later);
}

/** The node at the end of some keys; undefined where they lead nowhere. */
export function nodeAt(text: string, keys: readonly string[]): ParsedNode | null | undefined {
  const { contents } = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  let node: ParsedNode | null | undefined = contents;
  for (const key of keys) node = stepInto(node, key)?.value;
  return node;
}

/** Where the text of a step begins: its key, or its item. */
export function startOf({ key, value }: Step): number {
  return (key ?? value)?.range[0] ?? 0;
}

/** Where the text of a step ends, without what white space follows it. */
export function endOf(text: string, { key, value }: Step): number {
  const end = value && value.range[1] > value.range[0] ? value.range[1] : undefined;
  if (end !== undefined) return text.slice(0, end).trimEnd().length;
  const after = key?.range[1] ?? value?.range[1] ?? 0;
  return text.slice(after).match(/^\s*:/) ? text.indexOf(":", after) + 1 : after;
}

/** The steps of a mapping or list, in order. */
export function stepsOf(parent: YAMLMap.Parsed | YAMLSeq.Parsed): readonly Step[] {
  if (isSeq(parent)) {
    return parent.items.map((value, index) => ({ parent, index, value: value as ParsedNode }));
  }
  return parent.items.map(({ key, value }, index) => ({
    parent,
    index,
    key: key as Scalar.Parsed,
    value,
  }));
}

function stepInto(
  node: ParsedNode | null | undefined,
  key: string,
  later = false,
): Step | undefined {
  if (isSeq(node)) return stepsOf(node as YAMLSeq.Parsed)[/^\d+$/.test(key) ? Number(key) : -1];
  if (!isMap(node)) return undefined;
  const named = stepsOf(node as YAMLMap.Parsed).filter(
    (step) => isScalar(step.key) && String(step.key.value) === key,
  );
  return later ? named.at(-1) : named[0];
}
