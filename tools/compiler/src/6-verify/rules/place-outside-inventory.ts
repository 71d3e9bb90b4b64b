import { defineFinding, type Finding } from "@bailiwick/model/finding";
import {
  declaresAddress,
  declaresHost,
  emittedNamespaces,
  isInCluster,
} from "../declared-world.ts";
import { findPlaces } from "../places/find-places.ts";
import type { FoundPlace } from "../places/found-place.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every host, URL, address and range in the output is an entry of the jurisdiction's inventory that
 * stands in a member country, an API server of its control plane clusters, or a name that only a
 * cluster's own DNS answers.
 * Why: closed world. One foreign default is enough to leave.
 */
const placeOutside = defineFinding({
  code: "place-outside-inventory",
  severity: "error",
  summary: "Every host, URL and address in the output is declared in the jurisdiction.",
  why: "closed world: what nobody declared has no country, no operator and no proof",
  basis: "house",
  waivable: false,
});

/** Finds places by a scan that knows nothing about how the output was made. */
export function placeOutsideInventory(context: RuleContext): readonly Finding[] {
  const namespaces = emittedNamespaces(context.documents);
  return context.documents.flatMap((document) =>
    findPlaces(document)
      .filter((place) => place.kind !== "image" && !isInside(place, namespaces, context))
      .map(({ pointer, text, kind }) =>
        faultIn(
          document,
          pointer,
          placeOutside,
          `${kind} "${text}" is not declared in ${context.jurisdiction.name}`,
          `add it to the inventory in ${context.jurisdiction.file}, or use an entry that is there`,
        ),
      ),
  );
}

function isInside(
  { kind, host }: FoundPlace,
  namespaces: ReadonlySet<string>,
  { jurisdiction }: RuleContext,
): boolean {
  if (kind === "address")
    return declaresAddress(jurisdiction, host) || declaresHost(jurisdiction, host);
  return isInCluster(host, namespaces) || declaresHost(jurisdiction, host);
}
