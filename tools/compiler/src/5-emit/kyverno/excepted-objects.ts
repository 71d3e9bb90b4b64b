import type { ExceptionEntry } from "../../handoff/catalog.ts";
import { celString, celStringList } from "./cel-literal.ts";

/**
 * CEL that is true for exactly the objects of an exception. It fails on no object, whatever that
 * leaves out: a condition that fails in a policy that says Fail refuses everybody's objects.
 */
export function exceptedObjects({ objects }: ExceptionEntry): string {
  const { kind, namespace, names } = objects;
  return [
    `object.kind == ${celString(kind)}`,
    `object.metadata.?namespace.orValue('') == ${celString(namespace)}`,
    `object.metadata.?name.orValue('') in ${celStringList(names)}`,
  ].join(" && ");
}
