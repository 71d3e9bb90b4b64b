/** The keys that a JSON pointer names, unescaped as RFC 6901 section 4 asks. */
export function pointerKeys(pointer: string): readonly string[] {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
