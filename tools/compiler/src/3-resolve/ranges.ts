import { certain, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";
import ipaddr from "ipaddr.js";
import type { Report } from "../handoff/report.ts";

const malformedCidr = defineFinding({
  code: "malformed-cidr",
  severity: "error",
  summary: "Ranges are written as their first address and a prefix length, in one spelling.",
  why: "a range that readers take differently is open for some of them",
  basis: "house",
  waivable: false,
});

const rangeTooWide = defineFinding({
  code: "range-too-wide",
  severity: "error",
  summary: "A range is as narrow as something that one operator has in one country.",
  why: "a range that holds everything declares nothing, and opens the closed world",
  basis: "house",
  waivable: false,
});

/** Shortest prefixes that an allocation to one operator has: IPv4 /8, IPv6 /19 (RIPE NCC). */
const SHORTEST_PREFIX = { ipv4: 8, ipv6: 19 };

/** Reports a range that readers take differently, or that holds half of the world. */
export function checkRange(cidr: string, origin: Origin, report: Report): void {
  const canonical = canonicalRange(cidr);
  if (canonical !== cidr) {
    report({
      definition: malformedCidr,
      origin,
      message: canonical
        ? `"${cidr}" is not written as readers agree on`
        : `"${cidr}" is not an address range`,
      hint: canonical ? `write ${canonical}` : "write it like 10.0.0.0/24",
      ...(canonical && { cure: certain(setTo(origin, canonical)) }),
    });
    return;
  }
  const [address, length] = ipaddr.parseCIDR(cidr);
  const shortest = SHORTEST_PREFIX[address.kind()];
  if (length >= shortest) return;
  report({
    definition: rangeTooWide,
    origin,
    message: `"${cidr}" is wider than anything that one operator has`,
    hint: `declare the ranges that are really there, each /${shortest} or longer`,
    cure: decision(setTo(origin, `${address.toString()}/${shortest}`)),
  });
}

/** The one spelling of a range, its host bits zero; of a bare address, the range that holds it. */
function canonicalRange(text: string): string | undefined {
  // `012.0.0.0` is 10 to readers of octal and 12 to others, and `10/8` is 0.0.0.10 to a few.
  const [written = ""] = text.split("/");
  if (!written.includes(":") && !ipaddr.IPv4.isValidFourPartDecimal(written)) return undefined;
  if (ipaddr.isValid(text)) {
    const address = ipaddr.parse(text);
    return address instanceof ipaddr.IPv6
      ? `${address.toRFC5952String()}/128`
      : `${address.toString()}/32`;
  }
  if (!ipaddr.isValidCIDR(text)) return undefined;
  const [address, length] = ipaddr.parseCIDR(text);
  if (address instanceof ipaddr.IPv6) {
    return `${ipaddr.IPv6.networkAddressFromCIDR(text).toRFC5952String()}/${length}`;
  }
  const full = `${address.toString()}/${length}`;
  return `${ipaddr.IPv4.networkAddressFromCIDR(full).toString()}/${length}`;
}
