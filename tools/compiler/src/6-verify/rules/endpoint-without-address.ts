import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import type { JurisdictionEntry, Place } from "../../handoff/catalog.ts";
import { collectedPlaces } from "../../handoff/collected-places.ts";
import { listNames } from "../../wording/list-names.ts";
import type { RuleContext } from "../rule.ts";
import { type DeclaredConnections, declaredConnections } from "../traffic/declared-connections.ts";

/**
 * Every place that tenant clusters and collectors connect to says its address ranges.
 * Why: a NetworkPolicy knows addresses and no names. What it cannot open stays closed, and whoever
 * wrote the name should not have to find that out from a timeout. Cilium knows names.
 */
const endpointWithoutAddressFault = defineFinding({
  code: "endpoint-without-address",
  severity: "warning",
  summary: "A place that tenant clusters connect to says its address ranges.",
  why: "NetworkPolicies know addresses and no names: what they cannot open stays closed",
  basis: "house",
  waivable: false,
});

/** An address that documentation may use and nobody has (RFC 5737). */
const SAMPLE = "192.0.2.10/32";

/** More names than this say less than their number. */
const LISTED = 3;

/** Warns once for each place that is named by host only, with the tenant clusters that need it. */
export function endpointWithoutAddress({ jurisdiction }: RuleContext): readonly Finding[] {
  const uses = [
    ...declaredConnections(jurisdiction).flatMap((each) =>
      placesOf(each).map((place) => ({ place, subject: each.subject, network: each.network })),
    ),
    ...collectorUses(jurisdiction),
  ];
  const nameless = uses.filter(
    ({ place, network }) => place.entry.cidrs === undefined && network?.cni !== "cilium",
  );
  return [...Map.groupBy(nameless, ({ place }) => place)].map(([place, users]) => ({
    definition: endpointWithoutAddressFault,
    origin: place.origin,
    message:
      `"${place.entry.name}" is named by host, and NetworkPolicies know addresses: ` +
      `it stays closed to ${inWords(users.map(({ subject }) => subject))}`,
    hint: `add cidrs: [<range>], the addresses of ${listNames(place.entry.hosts ?? [], "and")}`,
    cure: decision(setTo(below(place.origin, "cidrs"), [SAMPLE])),
  }));
}

function collectorUses({ pipelines, controlPlaneClusters }: JurisdictionEntry) {
  return collectedPlaces(pipelines).flatMap(({ place }) =>
    [...controlPlaneClusters.values()].map(({ name, spec: { network } }) => {
      return { place, subject: `the collectors on ${name}`, network };
    }),
  );
}

function placesOf(declared: DeclaredConnections) {
  const { auditSink, snapshotStore, externalEtcd, platform, egress, controls } = declared;
  const places = [auditSink, snapshotStore, externalEtcd, platform, ...controls, ...egress];
  return [...new Set(places.filter((place): place is Place => place !== undefined))];
}

function inWords(subjects: readonly string[]): string {
  const different = [...new Set(subjects)];
  if (different.length <= LISTED) return listNames(different, "and");
  const collectors = different.filter((each) => each.startsWith("the collectors"));
  const tenants = different.length - collectors.length;
  return [
    ...(tenants > 0 ? [`${tenants} tenant clusters`] : []),
    ...(collectors.length > 0 ? ["the collectors"] : []),
  ].join(" and ");
}
