import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { DecisionName } from "../5-emit/guards.ts";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { InputOrigins } from "./input-origins.ts";
import type { Site } from "./site.ts";

/** Names under which plans and defaults keep their decisions. */
const DECISIONS: Readonly<Record<string, DecisionName>> = {
  controlPlaneCluster: "placement",
  criticality: "criticality",
  isolation: "isolation",
  edition: "edition",
  privateNodes: "isolation",
  autoNodes: "auto-nodes",
  kubernetes: "kubernetes",
  template: "template",
  backingStore: "backing-store",
  storageClass: "storage-class",
  auditSink: "audit-sink",
  auditRetention: "audit-retention",
  collectors: "collectors",
  snapshots: "snapshots",
  snapshotStore: "snapshots",
  snapshotSchedule: "snapshots",
  restoreTo: "restore-target",
  lifecycle: "lifecycle",
  values: "chart-options",
  egress: "egress",
  gpus: "gpu",
};

/** What no line says: where a value is from, and the tool that follows from the store. */
const UNSAID: ReadonlySet<string> = new Set(["file", "origin", "tool"]);

interface Step {
  readonly origin: Origin;
  readonly decision?: DecisionName;
}

/** Every value of a plan that targets may read, once, with the input line that said it. */
export function sitesOf(plan: object, root: Origin, origins: InputOrigins): readonly Site[] {
  const sites: Site[] = [];
  const seen = new Set<object>();
  const copied = new Map<object, Origin>();
  const visit = (node: object, step: Step): void => {
    if (seen.has(node)) return;
    seen.add(node);
    noteReleases(node, copied);
    const sourced = isSourced(node);
    const origin = origins.of(node) ?? copied.get(node) ?? ownOrigin(node) ?? step.origin;
    for (const [key, value] of node instanceof Map ? node : Object.entries(node)) {
      if (UNSAID.has(key) || value === undefined) continue;
      const decision = decisionAt(key, value) ?? step.decision;
      const written = sourced ? origin : origins.below(origin, key, value);
      const at = written ?? origin;
      const held = typeof value === "object" && value !== null && !(value instanceof Set);
      if (sourced || !held) {
        const site = {
          holder: node,
          key,
          value,
          origin: at,
          chosen: sourced,
          written: written !== undefined,
        };
        sites.push(decision ? { ...site, decision } : site);
      }
      if (held) visit(value, decision ? { origin: at, decision } : { origin: at });
    }
  };
  visit(plan, { origin: root });
  return sites;
}

/** The lists of a plan keep decisions of one kind; elsewhere these words mean other things. */
function decisionAt(key: string, value: unknown): DecisionName | undefined {
  const decided = isSourced(value) || Array.isArray(value) || key === "snapshots";
  return decided && Object.hasOwn(DECISIONS, key) ? DECISIONS[key] : undefined;
}

function isSourced(node: unknown): node is Sourced<unknown> {
  return typeof node === "object" && node !== null && "value" in node && "origin" in node;
}

/** A named thing with a file, or anything else that says where it was written. */
function ownOrigin(node: object): Origin | undefined {
  if ("origin" in node) return node.origin as Origin;
  return "file" in node ? { file: String(node.file), pointer: "" } : undefined;
}

/** The images of a Kubernetes version are copied into the plan: their lines are the template's. */
function noteReleases(node: object, copied: Map<object, Origin>): void {
  if (!("release" in node && "kubernetes" in node && "template" in node)) return;
  const { kubernetes, template } = node as TenantClusterPlan;
  const { spec, file } = template.value;
  const index = spec.kubernetes.findIndex(({ version }) => version === kubernetes.value.version);
  copied.set(kubernetes.value, { file, pointer: `/spec/kubernetes/${index}` });
}
