import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { Manifest } from "../handoff/manifest.ts";
import { TRANSITION_RULES } from "./transition-rules.ts";

/** True for a waiver of what the rules about transitions find, and no phase ever does. */
export function isTransitionWaiver({ document }: Manifest<Waiver>): boolean {
  return TRANSITION_RULES.some(({ fault }) => fault.code === document.spec.code);
}
