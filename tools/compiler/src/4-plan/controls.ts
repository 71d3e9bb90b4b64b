import type { ControlsPlan } from "../handoff/controls.ts";
import type { Question } from "./tenant-cluster.ts";

/** Controls of one tenant cluster: its own choice goes before that of the jurisdiction. */
export function decideControls({ request, jurisdiction }: Question): ControlsPlan {
  const auditLevel = request.auditLevel ?? jurisdiction.defaults.auditLevel;
  return { ...(auditLevel && { auditLevel }) };
}
