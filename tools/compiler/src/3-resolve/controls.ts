import type { AuditChoices } from "@bailiwick/model/kinds/audit";
import { below, type Origin } from "@bailiwick/model/origin";
import type { ResolvedControls } from "../handoff/controls.ts";
import { defined, said } from "./defaults.ts";

/** What a tenant cluster and its jurisdiction's defaults can both choose. */
interface Chosen {
  readonly audit?: AuditChoices;
}

/** Controls as chosen at `at`, their names replaced; what is not said is absent. */
export function resolveControls({ audit }: Chosen, at: Origin): ResolvedControls {
  return defined({ auditLevel: said(audit?.level, below(at, "audit", "level")) });
}
