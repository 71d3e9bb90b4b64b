/** More names than this are a page to read and no longer a hint. */
const LONGEST_LIST = 8;

/**
 * Names as a sentence lists them: `a, b or c`, or with `and`. Each once, in code unit order;
 * beyond eight the rest is counted: `a, b, c, d, e, f, g, h and 3 more`. Empty for no names.
 */
export function listNames(names: Iterable<string>, joint: "or" | "and" = "or"): string {
  const sorted = [...new Set(names)].sort();
  const shown = sorted.slice(0, LONGEST_LIST);
  const hidden = sorted.length - shown.length;
  if (hidden > 0) return `${shown.join(", ")} and ${hidden} more`;
  const last = shown.pop();
  if (last === undefined) return "";
  return shown.length > 0 ? `${shown.join(", ")} ${joint} ${last}` : last;
}
