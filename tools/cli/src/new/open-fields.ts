import type { Answers, Field } from "./field.ts";

/** Fields that have to be said, given what was said so far, and are not. */
export function openFields(fields: readonly Field[], said: Answers): readonly Field[] {
  return fields.filter(({ key, needed }) => {
    return !said[key] && needed !== false && (needed?.(said) ?? true);
  });
}
