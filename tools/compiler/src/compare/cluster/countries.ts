import { below, type Origin } from "@bailiwick/model/origin";
import type { Place } from "../../handoff/catalog.ts";
import { collectedPlaces } from "../../handoff/collected-places.ts";
import { controlPlaces } from "../../handoff/control-places.ts";
import { type RawEffect, rawEffect } from "../raw-effect.ts";
import type { ClusterClassifier, StandingCluster } from "./cluster-pair.ts";
import { holdsFor } from "./decision-effects.ts";
import { machinePlaces } from "./machines.ts";

/** What of a tenant cluster stands in a country. */
interface Standing {
  readonly role: string;
  readonly country: string;
  readonly origin: Origin;
}

/** Countries in which something of the tenant cluster comes to stand, or no longer stands. */
export const countryEffects: ClusterClassifier = (pair) => {
  const before = standings(pair.before);
  const after = standings(pair.after);
  const countries = (all: readonly Standing[]) => new Set(all.map(({ country }) => country));
  const had = countries(before);
  const has = countries(after);
  const holds = holdsFor(pair);
  const effect = (name: "new-country" | "lost-country", { role }: Standing): RawEffect => {
    const at = (all: readonly Standing[]) => {
      const found = all.find((each) => each.role === role);
      return found && { text: found.country, origin: found.origin };
    };
    return rawEffect(name, role, at(before), at(after), holds);
  };
  return [
    ...after.filter(({ country }) => !had.has(country)).map((each) => effect("new-country", each)),
    ...before
      .filter(({ country }) => !has.has(country))
      .map((each) => effect("lost-country", each)),
  ];
};

function standings({ cluster }: StandingCluster): readonly Standing[] {
  const { controlPlaneCluster: host, storageClass, snapshots, backingStore } = cluster;
  const place = (role: string, { entry, origin }: Place): Standing => ({
    role,
    country: entry.country,
    origin: below(origin, "country"),
  });
  const store = backingStore.value;
  return [
    { role: "control plane", country: host.value.spec.country, origin: host.origin },
    {
      role: "volumes of the state",
      country: storageClass.value.country,
      origin: storageClass.origin,
    },
    place("audit", cluster.auditSink.value),
    ...("endpoint" in store ? [place("backing store", store.endpoint)] : []),
    ...(snapshots
      ? [
          place("snapshots", snapshots.store.value),
          {
            role: "restore",
            country: snapshots.restoreTo.value.spec.country,
            origin: snapshots.restoreTo.origin,
          },
        ]
      : []),
    ...collectedPlaces(cluster.collectors?.value).map((each) => place(each.role, each.place)),
    ...controlPlaces(cluster.controls).map((each) => place(each.role, each.place)),
    ...machinePlaces(cluster).map(([role, each]) => place(role, each)),
    ...cluster.egress.map(({ value }) => place(`egress to ${value.entry.name}`, value)),
    ...cluster.gpus.map(({ value: { request, pool }, origin }) => ({
      role: `devices of ${request.workload}`,
      country: pool.country,
      origin,
    })),
  ];
}
