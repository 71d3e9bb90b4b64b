import { RULES } from "./rules.ts";

/** Names of all rules, as regulations cite them: `auditSinkMissing` in the way of its file. */
export function ruleNames(): readonly string[] {
  return RULES.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
