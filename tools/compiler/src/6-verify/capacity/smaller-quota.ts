import { amountInWords } from "./amount-in-words.ts";
import { askedOf, type ResourceLoad } from "./capacity-table.ts";
import type { Demand } from "./demands.ts";

/** What a tenant cluster calls the amounts that it may choose. */
const FIELDS: Readonly<Record<string, string>> = {
  cpu: "requestsCpu",
  memory: "requestsMemory",
  storage: "requestsStorage",
  pods: "pods",
};

/** Amounts are rounded down to whole cores, pods and mebibytes, or they would not fit. */
const MEBIBYTE = 2 ** 20;

/**
 * The quota with which a tenant cluster would fit beside the others, as its file would say it;
 * undefined where it would be left with nothing, or where something else is short.
 */
export function smallerQuota(demand: Demand, over: readonly ResourceLoad[]): string | undefined {
  const amounts = over.map((load) => {
    const left = askedOf(demand, load) - (load.asked - (load.declared ?? 0));
    const unit = load.isBytes ? MEBIBYTE : 1;
    const whole = Math.floor(left / unit) * unit;
    const field = FIELDS[load.name];
    if (field === undefined || whole <= 0) return undefined;
    const words = amountInWords(load, whole);
    return `${field}: ${load.name === "cpu" ? `"${words}"` : words}`;
  });
  return amounts.includes(undefined) ? undefined : `quota: { ${amounts.join(", ")} }`;
}
