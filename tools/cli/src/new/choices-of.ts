import type { Declared } from "./declared.ts";
import type { Answers, Field } from "./field.ts";

/** What an answer has to be one of; undefined where any text may be one. */
export function choicesOf(
  { takes, choices }: Field,
  declared: Declared,
  said: Answers,
): readonly string[] | undefined {
  return takes === undefined ? ["yes", "no"] : choices?.(declared, said);
}
