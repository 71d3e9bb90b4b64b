import type { ControlsPlan } from "../../handoff/controls.ts";
import type { DecisionRow } from "./decisions.ts";

/** The controls that somebody chose, in words; what nobody chose is the template's, and no row. */
export function controlRows({ auditLevel }: ControlsPlan): readonly DecisionRow[] {
  return auditLevel
    ? [
        {
          name: "audit-level",
          key: "audit-level",
          value: auditLevel.value,
          origin: auditLevel.origin,
        },
      ]
    : [];
}
