import ipaddr from "ipaddr.js";

/** A range of addresses of one family, as numbers: both ends included. */
export interface AddressRange {
  readonly family: "ipv4" | "ipv6";
  readonly first: bigint;
  readonly last: bigint;
}

/** The range that a CIDR or a single address stands for; undefined when it is neither. */
export function rangeOf(text: string): AddressRange | undefined {
  const cidr = text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`;
  if (!ipaddr.isValidCIDR(cidr)) return undefined;
  const [address, length] = ipaddr.parseCIDR(cidr);
  const bytes = address.toByteArray();
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const size = 1n << BigInt(bytes.length * 8 - length);
  const first = value - (value % size);
  return { family: address.kind(), first, last: first + size - 1n };
}

/** True where a range lies in another one. */
export function liesIn(inner: AddressRange, outer: AddressRange | undefined): boolean {
  return outer?.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** An address in the usual writing. */
export function addressInWords({ family, first }: AddressRange): string {
  const length = family === "ipv4" ? 4 : 16;
  const bytes = Array.from({ length }, (_, index) =>
    Number((first >> BigInt(8 * (length - 1 - index))) & 255n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}

/**
 * One address for each stretch within which no range begins or ends: what holds for these holds
 * for all addresses there are.
 */
export function oneOfEach(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const edges = [...WHOLE, ...ranges].flatMap(({ family, first, last }) => [
    { family, first },
    { family, first: last + 1n },
  ]);
  const inside = edges.filter((edge) =>
    WHOLE.some(({ family, last }) => family === edge.family && edge.first <= last),
  );
  const unique = new Map(inside.map((edge) => [`${edge.family} ${edge.first}`, edge]));
  return [...unique.values()].map((edge) => ({ ...edge, last: edge.first }));
}

const WHOLE: readonly AddressRange[] = [
  { family: "ipv4", first: 0n, last: (1n << 32n) - 1n },
  { family: "ipv6", first: 0n, last: (1n << 128n) - 1n },
];
