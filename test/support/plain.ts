/**
 * A value as JSON has it, which knows no -0, made without a trip through JSON: V8 13 and 14 can
 * read a key that is one escaped character as a backslash (Node 24.21 and 26.10).
 */
export function plain(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
