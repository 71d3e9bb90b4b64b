const SUFFIXES: Readonly<Record<string, number>> = {
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * A Kubernetes quantity as a number: `500m` is 0.5, `16Gi` are bytes; NaN where it is none.
 * Source: Kubernetes, apimachinery, resource.Quantity.
 */
export function quantity(text: string | number): number {
  if (typeof text === "number") return text;
  const [, digits = "", suffix = ""] = /^([0-9.]+)([A-Za-z]*)$/.exec(text) ?? [];
  return digits === "" ? Number.NaN : Number(digits) * (SUFFIXES[suffix] ?? Number.NaN);
}
