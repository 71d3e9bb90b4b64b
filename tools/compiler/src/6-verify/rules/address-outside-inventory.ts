import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { declaresAddress, declaresHost } from "../declared-world.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every IP address and range in the output lies in a range of the jurisdiction's inventory that
 * stands in a member country.
 * Why: closed world. An address has no name that could tell whose it is, and a range that is wider
 * than the declared one holds strangers.
 */
const addressOutside = defineFinding({
  code: "address-outside-inventory",
  severity: "error",
  summary: "Every address and range in the output lies in a declared range of the jurisdiction.",
  why: "closed world: an address that nobody declared has no country, no operator and no proof",
  basis: "house",
  waivable: false,
});

/** Finds addresses by a scan that knows nothing about how the output was made. */
export function addressOutsideInventory({ jurisdiction, places }: RuleContext): readonly Finding[] {
  const ranges = [...jurisdiction.inventory.values()].flatMap(({ entry }) => entry.cidrs ?? []);
  const hint =
    `declare its range in the inventory in ${jurisdiction.file}, or use an address of ` +
    (ranges.join(", ") || "an entry that is there");
  return places
    .filter(({ kind }) => kind === "address")
    .filter(({ host }) => !declaresAddress(jurisdiction, host) && !declaresHost(jurisdiction, host))
    .map(({ document, pointer, text }) => {
      const message = `address "${text}" is not declared in ${jurisdiction.name}`;
      return faultIn(document, pointer, addressOutside, message, hint);
    });
}
