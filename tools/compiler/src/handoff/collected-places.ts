import type { Place } from "./catalog.ts";
import type { Flow, ResolvedPipelines } from "./pipelines.ts";

/** A place that collectors carry something to, and what. */
export interface CollectedPlace {
  readonly flow: Flow;
  /** `collected-logs`: an audit sink of this role gets what stands in logs, not what is sent. */
  readonly role: `collected-${Flow}`;
  readonly place: Place;
}

const FLOWS: readonly Flow[] = ["logs", "audit", "metrics", "alerts"];

/** Sinks of collectors in the order of their flows; none where nothing is collected. */
export function collectedPlaces(pipelines?: ResolvedPipelines): readonly CollectedPlace[] {
  return FLOWS.flatMap((flow): readonly CollectedPlace[] => {
    const place = pipelines?.[flow];
    return place ? [{ flow, role: `collected-${flow}`, place }] : [];
  });
}
