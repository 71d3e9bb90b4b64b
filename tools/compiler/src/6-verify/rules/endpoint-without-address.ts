import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Place } from "../../handoff/catalog.ts";
import { listNames } from "../../wording/list-names.ts";
import type { RuleContext } from "../rule.ts";
import { type DeclaredConnections, declaredConnections } from "../traffic/declared-connections.ts";

/**
 * Every place that tenant clusters connect to says its address ranges.
 * Why: a NetworkPolicy knows addresses and no names. What it cannot open stays closed, and whoever
 * wrote the name should not have to find that out from a timeout.
 */
const endpointWithoutAddressFault = defineFinding({
  code: "endpoint-without-address",
  severity: "warning",
  summary: "A place that tenant clusters connect to says its address ranges.",
  why: "NetworkPolicies know addresses and no names: what they cannot open stays closed",
  basis: "house",
  waivable: false,
});

/** More names than this say less than their number. */
const LISTED = 3;

/** Warns once for each place that is named by host only, with the tenant clusters that need it. */
export function endpointWithoutAddress({ jurisdiction }: RuleContext): readonly Finding[] {
  const uses = declaredConnections(jurisdiction).flatMap((each) =>
    placesOf(each).map((place) => ({ place, subject: each.subject })),
  );
  const nameless = uses.filter(({ place }) => place.entry.cidrs === undefined);
  return [...Map.groupBy(nameless, ({ place }) => place)].map(([place, users]) => ({
    definition: endpointWithoutAddressFault,
    origin: place.origin,
    message:
      `"${place.entry.name}" is named by host, and NetworkPolicies know addresses: ` +
      `it stays closed to ${inWords(users.map(({ subject }) => subject))}`,
    hint: `add cidrs: [<range>], the addresses of ${listNames(place.entry.hosts ?? [], "and")}`,
  }));
}

function placesOf({ auditSink, snapshotStore, externalEtcd, egress }: DeclaredConnections) {
  const places = [auditSink, snapshotStore, externalEtcd, ...egress];
  return [...new Set(places.filter((place): place is Place => place !== undefined))];
}

function inWords(subjects: readonly string[]): string {
  return subjects.length > LISTED
    ? `${subjects.length} tenant clusters`
    : listNames(subjects, "and");
}
