/** Words that targets compare with; a word that is on no list would only be the other case. */
const OPPOSITE: Readonly<Record<string, string>> = {
  shared: "dedicated",
  dedicated: "shared",
  "private-nodes": "dedicated",
  standalone: "private-nodes",
  oss: "licensed",
  licensed: "oss",
  sqlite: "deployed-etcd",
  "deployed-etcd": "sqlite",
  "external-etcd": "sqlite",
  "embedded-etcd": "sqlite",
  "external-sql": "sqlite",
  ordinary: "critical-or-important",
  "critical-or-important": "ordinary",
  production: "development",
};

/** Letters that no input has in this order, so that they can be found in the output again. */
const MARK = "zqx";

/**
 * Another value of the same type, to see what depends on the first. Collections keep their shape;
 * where `marked` is false texts keep their form as well: `10Gi` becomes `11Gi`.
 */
export function replacement(value: unknown, number: number, marked = true): unknown {
  if (typeof value === "string") return marked ? markedText(value, number) : nextText(value);
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "object" || value === null) return value;
  const inner = (each: unknown) => replacement(each, number, marked);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Set) return new Set([...value].map(inner));
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, inner(each)]));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));
}

function markedText(text: string, number: number): string {
  return OPPOSITE[text] ?? `${text}${MARK}${number}${MARK}`;
}

function nextText(text: string): string {
  const digit = /\d(?=\D*$)/;
  if (!digit.test(text)) return `${text}x`;
  return text.replace(digit, (each) => String((Number(each) + 1) % 10));
}
