import type { Answers, Field } from "./field.ts";
import { flagOf } from "./flag-of.ts";

/** Flags that say again what was said, for a POSIX shell; in the order of the fields. */
export function commandLine(fields: readonly Field[], said: Answers): string {
  const flags = fields.flatMap(({ key, takes }) => {
    const answer = said[key];
    if (!answer) return [];
    const flag = flagOf(key);
    if (takes === undefined) return [answer === "yes" ? flag : flag.replace("--", "--no-")];
    return [`${flag} ${quoted(answer)}`];
  });
  return flags.join(" ");
}

/** Plain where no shell sees more in it than a word. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
