import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { replaceAtPointer } from "../../../tools/compiler/src/5-emit/kyverno/replace-at-pointer.ts";
import type { TriedPolicy } from "./tried-policy.ts";

/** A policy, bound otherwise. */
export type Shape = (policy: JsonObject) => JsonObject;

/** An entry that no object names: every list that has it admits what it did before. */
const ANOTHER = "'another.example'";

/**
 * How else a policy can be bound: to nothing, to all but one fact, and to lists that are longer by
 * one entry, since a list of one cannot tell "each" from "any".
 */
export function shapesOf({ object, bind }: TriedPolicy): readonly Shape[] {
  const texts = bind.filter(({ as }) => as === "cel-string").map(({ policy }) => policy);
  const lists = bind.filter(({ as }) => as === "cel-string-list").map(({ policy }) => policy);
  const longer = lists.map((pointer) => [pointer, withAnother(at(object, pointer))] as const);
  const nothing = [
    ...texts.map((pointer) => [pointer, "''"] as const),
    ...lists.map((pointer) => [pointer, "[]"] as const),
  ];
  return [
    ...texts.map((pointer) => setting([[pointer, "''"]])),
    ...(bind.length > 1 ? [setting(nothing)] : []),
    ...(longer.length > 0 ? [setting(longer)] : []),
  ];
}

function setting(values: readonly (readonly [pointer: string, value: string])[]): Shape {
  return (policy) =>
    values.reduce<JsonValue>(
      (object, [pointer, value]) => replaceAtPointer(object, pointer, value),
      policy,
    ) as JsonObject;
}

function at(object: JsonObject, pointer: string): string {
  const keys = pointer.split("/").slice(1);
  return String(keys.reduce<JsonValue>((place, key) => (place as JsonObject)[key] ?? "", object));
}

function withAnother(list: string): string {
  return list === "[]" ? `[${ANOTHER}]` : list.replace(/\]$/, `, ${ANOTHER}]`);
}
