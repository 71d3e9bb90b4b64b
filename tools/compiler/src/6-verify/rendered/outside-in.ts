import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { RenderedValues } from "../../handoff/rendered-values.ts";
import { fieldIndex } from "../fields.ts";
import { findPlaces } from "../places/find-places.ts";
import { partsOf } from "../places/parts.ts";
import { inertPlaces } from "./inert-places.ts";
import type { RenderedDocument } from "./read-manifests.ts";
import { PLACE_RULES } from "./rules.ts";

const outside = defineFinding({
  code: "rendered-place-outside-inventory",
  severity: "error",
  summary: "Every place in what a chart renders is declared in the jurisdiction.",
  why: "closed world: what runs is the render; one open default is enough to leave",
  basis: "house",
  waivable: false,
});

interface World {
  readonly jurisdiction: JurisdictionEntry;
  /** Emitted documents that rules ask for names. */
  readonly beside: readonly OutputDocument[];
}

/**
 * Places of a render that nobody declared, at the values file that brought them in. The pointer is
 * the field itself where the decoded configuration shows which one it is.
 */
export function outsideIn(
  rendered: RenderedValues,
  documents: readonly RenderedDocument[],
  { jurisdiction, beside }: World,
): readonly Finding[] {
  const isInert = inertPlaces(documents);
  return documents.flatMap((document) => {
    const parts = partsOf(document);
    const fields = fieldIndex();
    parts.forEach(fields.add);
    const context = {
      jurisdiction,
      neighbours: [],
      admissionPolicies: [],
      documents: [document, ...beside],
      tenantClusters: new Map(),
      places: findPlaces(parts).filter((place) => !isInert(place, document)),
      fields,
    };
    const found = PLACE_RULES.flatMap((rule) => rule(context));
    return firstOfEach(found).map((finding) => atValues(finding, document, rendered));
  });
}

/** A registry field is an image and a host: one fault, since one edit closes it. */
function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const byPointer = Map.groupBy(findings, ({ origin }) => origin.pointer);
  return [...byPointer.values()].flatMap((sharing) => sharing.slice(0, 1));
}

function atValues(
  { origin, message, hint }: Finding,
  { way, decoded }: RenderedDocument,
  { path, chart }: RenderedValues,
): Finding {
  const pointer = origin.pointer.replace(/^#\d+/, "");
  const field = pointerKeys(pointer).join(".");
  return {
    definition: outside,
    origin: { file: path, pointer: decoded ? `#0${pointer}` : "#0" },
    message: `${message}: chart ${chart}, ${way} → ${pointer}`,
    hint: decoded ? `say ${field} in the values; ${hint}` : (hint ?? ""),
  };
}
