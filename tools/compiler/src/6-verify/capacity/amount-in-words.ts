import { bytesInWords } from "./quantity.ts";
import type { Resource } from "./resources.ts";

/** An amount of a resource as its field would be written; pieces and cores are rounded up. */
export function amountInWords({ isBytes }: Pick<Resource, "isBytes">, amount: number): string {
  return isBytes ? bytesInWords(amount) : String(Math.ceil(amount));
}
