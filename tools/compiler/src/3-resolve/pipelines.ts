import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Flow, ResolvedPipelines } from "../handoff/pipelines.ts";
import type { Report } from "../handoff/report.ts";
import { defined } from "./defaults.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

const KINDS: Readonly<Record<Flow, PlaceKind>> = {
  logs: "log-sink",
  audit: "audit-sink",
  metrics: "metrics-sink",
  alerts: "alert-receiver",
};

/** Where a jurisdiction's collectors carry what, names replaced. */
export function resolvePipelines(
  { jurisdiction, inventory }: Scope,
  report: Report,
): ResolvedPipelines | undefined {
  const { pipelines } = jurisdiction.document.spec;
  if (!pipelines) return undefined;
  const at: Origin = { file: jurisdiction.path, pointer: "/spec/pipelines" };
  const flows = (Object.keys(KINDS) as Flow[]).flatMap((flow) => {
    const name = pipelines[flow];
    const found = name && lookUpPlace(name, [KINDS[flow]], below(at, flow), inventory, report);
    return found ? [[flow, found.value] as const] : [];
  });
  const { collector, auditRetention } = pipelines;
  return { collector, ...defined({ auditRetention }), ...Object.fromEntries(flows) };
}
