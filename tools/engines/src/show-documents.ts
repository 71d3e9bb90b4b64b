import type { JsonObject } from "@bailiwick/model/json-value";
import { API_VERSION } from "@bailiwick/model/labels";
import type { Origin } from "@bailiwick/model/origin";
import type { CardedPolicy } from "./carded-policy.ts";
import { EngineError } from "./engine-error.ts";
import type { StagedDocument } from "./staged-document.ts";

/** Documents of one stage and kind, and the policies that owe each of them a verdict. */
export interface ShownGroup {
  readonly policies: readonly CardedPolicy[];
  readonly documents: readonly ShownDocument[];
}

/** A document as the engine gets it. */
export interface ShownDocument {
  readonly object: JsonObject;
  /** Where it was read; a bundle has none of its own. */
  readonly origin?: Origin;
  /** What a bundle was made of, in the order of its `items`. */
  readonly items?: readonly StagedDocument[];
}

/**
 * Sorts documents by stage and kind and gives each group its policies. Throws an EngineError when
 * policies wait for a stage of which there is not one document: then the caller lost them.
 */
export function showDocuments(
  policies: readonly CardedPolicy[],
  documents: readonly StagedDocument[],
): readonly ShownGroup[] {
  return (["input", "output", "bundle"] as const).flatMap((stage) => {
    const waiting = policies.filter(({ card }) => card.spec.build?.stage === stage);
    if (waiting.length === 0) return [];
    const shown = documentsOf(stage, documents);
    const [first] = waiting;
    if (shown.length === 0 && first) {
      throw new EngineError(`no documents of stage ${stage}: ${first.name} cannot judge any`);
    }
    return [...Map.groupBy(shown, kindOf)].flatMap(([kind, ofKind]) => {
      const judges = waiting.filter(({ card }) => card.spec.build?.judges.includes(kind));
      return judges.length === 0 ? [] : [{ policies: judges, documents: ofKind }];
    });
  });
}

function documentsOf(
  stage: "input" | "output" | "bundle",
  documents: readonly StagedDocument[],
): readonly ShownDocument[] {
  if (stage !== "bundle") return documents.filter((document) => document.stage === stage);
  const items = documents.filter((document) => document.stage === "output");
  return items.length === 0 ? [] : [{ object: bundleOf(items), items }];
}

/** All output as one document, for what no single object can answer. */
function bundleOf(items: readonly StagedDocument[]): JsonObject {
  return {
    apiVersion: API_VERSION,
    kind: "Bundle",
    items: items.map(({ origin, object }) => ({ path: origin.file, object })),
  };
}

function kindOf({ object }: ShownDocument): string {
  return typeof object.kind === "string" ? object.kind : "";
}
