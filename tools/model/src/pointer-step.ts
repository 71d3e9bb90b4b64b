/** One step of a JSON pointer, its slash included, escaped as RFC 6901 section 3 asks. */
export function pointerStep(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
