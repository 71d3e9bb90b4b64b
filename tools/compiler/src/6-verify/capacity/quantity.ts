const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  m: 1 / 1000,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/**
 * A Kubernetes quantity as a number of cores, bytes or pieces; undefined where it is none.
 * Source: Kubernetes, apimachinery/pkg/api/resource, Quantity, without exponents.
 */
export function quantityOf(written: unknown): number | undefined {
  if (typeof written === "number") return written;
  if (typeof written !== "string") return undefined;
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)([a-zA-Z]{0,2})$/.exec(written) ?? [];
  const factor = digits === "" || !Object.hasOwn(UNITS, unit) ? undefined : UNITS[unit];
  return factor === undefined ? undefined : Number(digits) * factor;
}

/** Bytes in the largest of Mi, Gi and Ti of which they are a whole number, rounded up to Mi. */
export function bytesInWords(bytes: number): string {
  const mebibytes = Math.ceil(bytes / 2 ** 20);
  if (mebibytes > 0 && mebibytes % 2 ** 20 === 0) return `${mebibytes / 2 ** 20}Ti`;
  return mebibytes > 0 && mebibytes % 2 ** 10 === 0 ? `${mebibytes / 2 ** 10}Gi` : `${mebibytes}Mi`;
}
