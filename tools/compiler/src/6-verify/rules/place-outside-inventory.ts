import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { declaresHost, emittedNamespaces, isInCluster } from "../declared-world.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every host and URL in the output is an entry of the jurisdiction's inventory that stands in a
 * member country, an API server of its control plane clusters, or a name that only a cluster's own
 * DNS answers.
 * Why: closed world. One foreign default is enough to leave.
 */
const placeOutside = defineFinding({
  code: "place-outside-inventory",
  severity: "error",
  summary: "Every host and URL in the output is declared in the jurisdiction.",
  why: "closed world: what nobody declared has no country, no operator and no proof",
  basis: "house",
  waivable: false,
});

/** Finds hosts by a scan that knows nothing about how the output was made. */
export function placeOutsideInventory(context: RuleContext): readonly Finding[] {
  const { jurisdiction, places, documents } = context;
  const namespaces = emittedNamespaces(documents);
  const hint = `add it to the inventory in ${jurisdiction.file}, or use an entry that is there`;
  return places
    .filter(({ kind }) => kind === "host")
    .filter(({ host }) => !isInCluster(host, namespaces) && !declaresHost(jurisdiction, host))
    .map(({ document, pointer, text }) => {
      const message = `host "${text}" is not declared in ${jurisdiction.name}`;
      return faultIn(document, pointer, placeOutside, message, hint);
    });
}
