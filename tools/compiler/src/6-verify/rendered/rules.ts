import type { Rule } from "../rule.ts";
import { addressOutsideInventory } from "../rules/address-outside-inventory.ts";
import { imageOutsideInventory } from "../rules/image-outside-inventory.ts";
import { placeOutsideInventory } from "../rules/place-outside-inventory.ts";
import { resolverOutsideInventory } from "../rules/resolver-outside-inventory.ts";

/** The rules on places that emitted text obeys; text that a chart wrote obeys them too. */
export const PLACE_RULES: readonly Rule[] = [
  imageOutsideInventory,
  addressOutsideInventory,
  placeOutsideInventory,
  resolverOutsideInventory,
];
