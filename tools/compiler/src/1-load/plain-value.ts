import { defineFinding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, Scalar, type YAMLMap } from "yaml";
import type { Fault } from "./source-text.ts";
import { perhaps, replacing } from "./text-cure.ts";

const duplicateKey = defineFinding({
  code: "duplicate-key",
  severity: "error",
  summary: "A key stands once in its mapping.",
  why: "readers of YAML disagree which of two values counts",
  basis: "house",
  waivable: false,
});

const keyNotText = defineFinding({
  code: "key-not-text",
  severity: "error",
  summary: "Keys are text.",
  why: "a number, truth value or list as a key cannot be named by a pointer or a schema",
  basis: "house",
  waivable: false,
});

const mergeKey = defineFinding({
  code: "merge-key",
  severity: "error",
  summary: "Input has no merge keys.",
  why: "merge keys left YAML with version 1.2, and they hide which fields a mapping has",
  basis: "house",
  waivable: false,
});

const specialNumber = defineFinding({
  code: "special-number",
  severity: "error",
  summary: "Numbers are finite and exact.",
  why: "JSON has no infinity, and a number beyond 2^53 is silently another one",
  basis: "house",
  waivable: false,
});

/** What a tree of nodes says in plain values, and what is wrong with it. */
export interface PlainValue {
  readonly value: JsonValue;
  /** As `SourceDocument.spellings`. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

interface Walk {
  readonly spellings: Map<string, string>;
  readonly faults: Fault[];
}

/** Turns parsed nodes into plain JSON values, with every key checked on the way. */
export function plainValue(root: ParsedNode): PlainValue {
  const walk: Walk = { spellings: new Map(), faults: [] };
  return { value: jsonOf(root, "", walk), ...walk };
}

function jsonOf(node: unknown, pointer: string, walk: Walk): JsonValue {
  if (isMap(node)) return mappingOf(node as YAMLMap, pointer, walk);
  if (isSeq(node)) {
    return node.items.map((item, index) => jsonOf(item, `${pointer}/${index}`, walk));
  }
  return isScalar(node) ? scalarOf(node as Scalar, pointer, walk) : null;
}

function mappingOf(map: YAMLMap, pointer: string, walk: Walk): JsonValue {
  const entries = new Map<string, JsonValue>();
  for (const pair of map.items) {
    const key = keyOf(pair, map, pointer, walk);
    if (key === undefined) continue;
    const below = pointer + pointerStep(key);
    const value = jsonOf(pair.value, below, walk);
    if (entries.has(key)) {
      const isSame = JSON.stringify(entries.get(key)) === JSON.stringify(value);
      walk.faults.push(duplicateKeyFault(pair.key as Scalar, key, below, isSame));
    } else {
      entries.set(key, value);
    }
  }
  return Object.fromEntries(entries);
}

function keyOf(pair: Pair, map: YAMLMap, pointer: string, walk: Walk): string | undefined {
  const { key } = pair;
  if (!isScalar(key) || typeof key.value !== "string") {
    walk.faults.push(keyNotTextFault(key, map));
    return undefined;
  }
  if (key.value !== "<<" || key.type !== Scalar.PLAIN) return key.value;
  walk.faults.push({
    definition: mergeKey,
    ...spanOf(key),
    message: '"<<" merges another mapping into this one',
    hint: "write the fields themselves",
    cure: { applicability: "choice", parts: [{ pointer: `${pointer}/<<` }] },
  });
  return undefined;
}

function keyNotTextFault(key: unknown, map: YAMLMap): Fault {
  const span = spanOf(key, map);
  const source = isScalar(key) ? key.source : undefined;
  return source
    ? {
        definition: keyNotText,
        ...span,
        message: `the key "${source}" is not text`,
        hint: `put it in quotes: "${source}"`,
        cure: replacing(span.start, span.end, JSON.stringify(source)),
      }
    : {
        definition: keyNotText,
        ...span,
        message: isScalar(key) || !key ? "this key is empty" : "a list or mapping is used as a key",
        hint: "write a name before the colon",
      };
}

function duplicateKeyFault(key: Scalar, name: string, first: string, isSame: boolean): Fault {
  return {
    definition: duplicateKey,
    ...spanOf(key),
    message: `the key "${name}" stands twice in this mapping`,
    hint: "keep one of the two",
    cure: {
      applicability: isSame ? "certain" : "choice",
      parts: [{ pointer: first, later: true }],
    },
    first,
  };
}

function scalarOf(node: Scalar, pointer: string, walk: Walk): JsonValue {
  const { value, source } = node;
  if (typeof value === "string") return value;
  if (typeof value === "number" && !isExact(value)) {
    const { start, end } = spanOf(node);
    walk.faults.push({
      definition: specialNumber,
      start,
      end,
      message: `"${source ?? value}" is not a number that JSON can hold`,
      hint: `put it in quotes if it is text: "${source ?? value}"`,
      cure: perhaps(start, end, JSON.stringify(source ?? String(value))),
    });
  }
  if (source && source !== String(value)) walk.spellings.set(pointer, source);
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function spanOf(node: unknown, parent?: YAMLMap): { start: number; end: number } {
  const range = (node as ParsedNode | null)?.range ?? parent?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
}
