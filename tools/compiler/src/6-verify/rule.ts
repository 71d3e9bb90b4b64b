import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import type { AdmissionPolicy, JurisdictionEntry } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { Fields } from "./fields.ts";
import type { FoundPlace } from "./places/found-place.ts";

/** What a rule may look at: one jurisdiction's emitted documents, and the declared world. */
export interface RuleContext {
  readonly jurisdiction: JurisdictionEntry;
  readonly neighbours: readonly JurisdictionEntry[];
  readonly admissionPolicies: readonly AdmissionPolicy[];
  readonly documents: readonly OutputDocument[];
  /** The same documents by the folder of their tenant cluster: `apps/eu/tenants/acme/payments`. */
  readonly tenantClusters: ReadonlyMap<string, readonly OutputDocument[]>;
  /** Every place that the documents name; found once, since looking is dear. */
  readonly places: readonly FoundPlace[];
  /** The same documents by key and by kind, embedded YAML included. */
  readonly fields: Fields;
}

/** One rule, named for the fault that it finds; it never throws for what it reads. */
export type Rule = (context: RuleContext) => readonly Finding[];

/** A fault at a pointer of an emitted document, with the input that the document comes from. */
export function faultIn(
  document: OutputDocument,
  pointer: string,
  definition: FindingDefinition,
  message: string,
  hint: string,
): Finding {
  return {
    definition,
    origin: { file: document.path, pointer: `#${document.index}${pointer}` },
    message,
    hint,
    related: [
      { origin: { file: document.source, pointer: "" }, message: "this input brought it in" },
    ],
  };
}
