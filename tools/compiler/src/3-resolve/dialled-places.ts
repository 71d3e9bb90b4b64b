import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { InventoryEntry, PlaceKind } from "@bailiwick/model/kinds/inventory";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";

const placeWithoutOneHost = defineFinding({
  code: "place-without-one-host",
  severity: "error",
  summary: "A place that output connects to names the host to connect to.",
  why: "a URL is made of it, and its certificate is checked against that name",
  basis: "house",
  waivable: false,
});

/**
 * Kinds of which the output itself carries an address; the others are only allowed or refused.
 * Registry and chart repository are judged where the one mirror of each is chosen.
 */
const DIALLED: readonly PlaceKind[] = [
  "alert-receiver",
  "audit-sink",
  "backing-store",
  "git",
  "log-sink",
  "metrics-sink",
  "snapshot-store",
];

/** Reports a place to connect to whose first host is missing or stands for several. */
export function checkDialled(entry: InventoryEntry, origin: Origin, report: Report): void {
  if (DIALLED.includes(entry.kind)) demandOneHost({ entry, origin }, report);
}

/** Whether one host of a place can be connected to; reports where none can. */
export function demandOneHost({ entry, origin }: Place, report: Report): boolean {
  const first = entry.hosts?.[0];
  if (first === undefined ? entry.cidrs === undefined : !first.startsWith("*")) return true;
  report({
    definition: placeWithoutOneHost,
    origin: first === undefined ? below(origin, "cidrs") : below(origin, "hosts", 0),
    message: `${entry.kind} "${entry.name}" does not say which host is connected to`,
    hint: first === undefined ? "name it with hosts: [<name>]" : `write one name for ${first}`,
    cure: decision(
      first === undefined
        ? setTo(below(origin, "hosts"), [`${entry.name}.example`])
        : setTo(below(origin, "hosts", 0), first.replace(/^\*\./, "")),
    ),
  });
  return false;
}
