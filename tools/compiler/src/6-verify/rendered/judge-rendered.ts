import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import type { RenderedValues } from "../../handoff/rendered-values.ts";
import { oncePerLeak } from "./once-per-leak.ts";
import { outsideIn } from "./outside-in.ts";
import { manifestReader } from "./read-manifests.ts";
import { unseenImages } from "./unseen-images.ts";

const notRendered = defineFinding({
  code: "chart-not-rendered",
  severity: "error",
  summary: "The chart renders with the values that it is given.",
  why: "what cannot be rendered cannot be proved, and Argo CD cannot apply it either",
  basis: "house",
  waivable: false,
});

const refused = defineFinding({
  code: "values-refused-by-vcluster",
  severity: "error",
  summary: "vCluster's own validation takes the values of every tenant cluster.",
  why: "Helm accepts what the control plane refuses when it starts: it would never become ready",
  basis: "house",
  waivable: false,
});

/** What was rendered, and what was found in it. */
export interface RenderedJudgement {
  readonly findings: readonly Finding[];
  /** Kubernetes objects, and the documents that their Secrets hold. */
  readonly documents: number;
}

/**
 * Judges what charts made of emitted values: whether they render, whether vCluster would start with
 * them, and whether every place that they name is declared. `documents` are the emitted ones, for
 * the names of their namespaces.
 */
export function judgeRendered(
  renders: readonly RenderedValues[],
  jurisdictions: readonly JurisdictionEntry[],
  documents: readonly OutputDocument[],
): RenderedJudgement {
  const namespaces = documents.filter(({ object }) => object.kind === "Namespace");
  const readManifests = manifestReader();
  let count = 0;
  const findings = renders.flatMap((rendered): readonly Finding[] => {
    const jurisdiction = jurisdictions.find(({ name }) =>
      rendered.path.startsWith(`apps/${name}/`),
    );
    const read = rendered.error === undefined ? readManifests(rendered) : [];
    count += read?.length ?? 0;
    const own = `apps/${jurisdiction?.name}/`;
    const beside = namespaces.filter(({ path }) => path.startsWith(own));
    const unseen = unseenImages(rendered, read ?? []);
    const all = [...(read ?? []), ...unseen.documents];
    return [
      ...failures(rendered, read === undefined),
      ...unseen.findings,
      ...(jurisdiction ? outsideIn(rendered, all, { jurisdiction, beside }) : []),
    ];
  });
  return { findings: oncePerLeak(findings), documents: count };
}

function failures(rendered: RenderedValues, unreadable: boolean): readonly Finding[] {
  const { path, chart, error, syncer } = rendered;
  const origin = { file: path, pointer: "#0" };
  const hint =
    "correct what it speaks of in the tenant, its template or its options; where none says it, " +
    "the compiler is wrong";
  const words = unreadable ? "a template gave text that is no YAML" : error;
  return [
    ...(words === undefined
      ? []
      : [{ definition: notRendered, origin, message: `chart ${chart}: ${words.trim()}`, hint }]),
    ...(syncer === undefined || syncer.accepted
      ? []
      : [{ definition: refused, origin, message: `vCluster says: ${syncer.message}`, hint }]),
  ];
}
