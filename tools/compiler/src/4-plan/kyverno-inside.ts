import type { JurisdictionEntry } from "../handoff/catalog.ts";

/**
 * Whether the jurisdiction or a regulation in force in it asks for Kyverno inside tenant clusters.
 * Without either the native policies are all: an engine in every tenant cluster is images, webhooks
 * and rights that somebody has to want.
 */
export function asksForKyvernoInside({ spec, regulations }: JurisdictionEntry): boolean {
  const asked = regulations.some((regulation) => regulation.spec.kyvernoInside === true);
  return asked || spec.defaults.kyvernoInside === true;
}
