/** What people write where ISO 3166-1 has another code. */
const COUNTRY_HABITS: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

/** Edits that people mean, most careful first; the first result that matches is offered. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.trim().toUpperCase(),
  lowerCase,
  (text) => text.trim().replace(/^v/i, ""),
  (text) => text.trim().replace(/^(?=\d+\.\d)/, "v"),
  (text) => `/${text.replaceAll(/^\/+|\/+$/g, "")}`,
  (text) => text.trim().replace(/^v?(\d+\.\d+)\.\d.*$/, "$1"),
  (text) => `${text.trim()}.0`,
  kebab,
  (text) =>
    text
      .replace(/^[a-z]+:\/\//i, "")
      .replace(/[:/].*$/, "")
      .toLowerCase(),
  (text) => duration("P", text),
  (text) => duration("PT", text),
  (text) => text.trim().replace(/(\d) *(?:G|GB|GiB)$/i, "$1Gi"),
  (text) => text.replace(/^(\d{4})[./](\d{2})[./](\d{2})$/, "$1-$2-$3"),
  (text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1"),
];

/**
 * The spelling of `text` that matches `pattern` and that its author most likely meant; undefined
 * where that would be a guess about facts and not about spelling.
 */
export function suggestSpelling(pattern: string, text: string): string | undefined {
  const matcher = new RegExp(pattern, "u");
  const found = EDITS.map((edit) => edit(text)).find((edited) => matcher.test(edited));
  return found === undefined ? undefined : (COUNTRY_HABITS[found] ?? found);
}

/** `acmeBank` are two words: they get a hyphen. */
function lowerCase(text: string): string {
  return /[a-z][A-Z]/.test(text) ? text : text.trim().toLowerCase();
}

/** `30m` stays unanswered: whether it means minutes or months is a fact, not a spelling. */
function duration(prefix: string, text: string): string {
  const period = text.trim().toUpperCase().replaceAll(" ", "");
  return /^\d+M$/.test(period) ? text : prefix + period;
}

function kebab(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "");
}
