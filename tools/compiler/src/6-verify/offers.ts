import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import type { ClusterEntry, JurisdictionEntry } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import { shown } from "./look.ts";
import { faultIn, type RuleContext } from "./rule.ts";
import { clustersFor } from "./standing.ts";

/** Something that control plane clusters offer by name, and the input field that declares it. */
export interface Offer {
  readonly definition: FindingDefinition;
  /** As a message calls it: `runtime class`. */
  readonly what: string;
  /** Field of a control plane cluster's `spec`. */
  readonly field: string;
  readonly names: (cluster: ClusterEntry, jurisdiction: JurisdictionEntry) => readonly string[];
}

/** Where a document names what is offered. */
export interface Named {
  readonly document: OutputDocument;
  readonly pointer: string;
  readonly value: unknown;
}

/** Faults of names that no control plane cluster of the document offers. */
export function undeclared(
  named: readonly Named[],
  { definition, what, field, names }: Offer,
  context: RuleContext,
): readonly Finding[] {
  return named.flatMap(({ document, pointer, value }) => {
    const clusters = clustersFor(document, context);
    const offered = [
      ...new Set(clusters.flatMap((each) => names(each, context.jurisdiction))),
    ].sort();
    if (typeof value === "string" && offered.includes(value)) return [];
    const message =
      value === undefined || value === ""
        ? `no ${what} is named, so the cluster's default is taken`
        : `${what} "${shown(value)}" is declared on no control plane cluster that this can reach`;
    const files = clusters.map(({ file }) => file).join(", ");
    const hint =
      offered.length > 0
        ? `use ${offered.join(", ")}, or declare another in spec.${field} of ${files}`
        : `leave it out, or declare it in spec.${field} of ${files}`;
    return [faultIn(document, pointer, definition, message, hint)];
  });
}
