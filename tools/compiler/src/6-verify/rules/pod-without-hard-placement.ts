import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { DEPLOYED_ETCD, rendersEtcd } from "../renders-etcd.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every pod of a tenant cluster is bound to nodes of its jurisdiction by a hard selector: the
 * control plane, its store and its DNS in the values, workloads by the selector that the syncer
 * forces on them, and pods that are emitted as objects.
 * Why: a preference places a pod abroad when home is full. Source: vCluster values.
 */
const podWithoutPlacement = defineFinding({
  code: "pod-without-hard-placement",
  severity: "error",
  summary: "Every pod is bound to its jurisdiction by a hard requirement.",
  why: "placement is enforced at the tenant control plane, and never left to good will",
  basis: "house",
  waivable: false,
});

const SELECTORS = [
  ["controlPlane", "statefulSet", "scheduling", "nodeSelector"],
  ["controlPlane", "coredns", "deployment", "nodeSelector"],
  ["sync", "fromHost", "nodes", "selector", "labels"],
] as const;

/** Modes whose control planes, at least, run on nodes of the tenant. */
const OWN_NODES = ["dedicated", "private-nodes"];

const ETCD_SELECTOR = [...DEPLOYED_ETCD, "statefulSet", "scheduling", "nodeSelector"] as const;

/** Finds selectors without the jurisdiction, dedicated nodes without the tenant. */
export function podWithoutHardPlacement(context: RuleContext): readonly Finding[] {
  const files = valuesFiles(context.documents);
  const values = files.flatMap((file) => checkValues(file, context));
  return [...values, ...checkFurther(new Set(files), context), ...checkPods(context)];
}

function checkValues(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const [object] = besideValues(file, context, "TenantCluster");
  const isolation = lookText(object?.object, "spec", "isolation");
  const tenant = OWN_NODES.includes(isolation) && tenantOf(file);
  const selectors = [...SELECTORS, ...(rendersEtcd(file.object) ? [ETCD_SELECTOR] : [])];
  return selectors
    .filter((keys) => !isElsewhere(keys, isolation))
    .flatMap((keys) => {
      const selector = look(file.object, ...keys);
      const inside = has(selector, JURISDICTION_LABEL, context.jurisdiction.name);
      if (inside && (!tenant || has(selector, TENANT_LABEL, tenant))) return [];
      return faultIn(
        file,
        `/${keys.join("/")}`,
        podWithoutPlacement,
        `${keys.join(".")} does not demand ${inside ? TENANT_LABEL : JURISDICTION_LABEL}`,
        inside
          ? `set ${TENANT_LABEL}: ${tenant}`
          : `set ${JURISDICTION_LABEL}: ${context.jurisdiction.name}`,
      );
    });
}

/** DNS runs on the machines of the tenant's own, where there are any: all of them are inside. */
function isElsewhere([, part]: readonly string[], isolation: string): boolean {
  return ["private-nodes", "standalone"].includes(isolation) && part === "coredns";
}

/** Whatever else the chart can place, it places inside as well. */
function checkFurther(
  files: ReadonlySet<OutputDocument>,
  { fields, jurisdiction }: RuleContext,
): readonly Finding[] {
  const known = [...SELECTORS, ETCD_SELECTOR].map((keys) => `/${keys.join("/")}`);
  return fields
    .named("nodeSelector")
    .filter(({ document, pointer }) => files.has(document) && !known.includes(pointer))
    .filter(({ value }) => !has(value, JURISDICTION_LABEL, jurisdiction.name))
    .map(({ document, pointer }) => {
      const message = `${pointer} does not demand ${JURISDICTION_LABEL}`;
      const hint = `set ${JURISDICTION_LABEL}: ${jurisdiction.name}`;
      return faultIn(document, pointer, podWithoutPlacement, message, hint);
    });
}

/** Anything that has containers is a pod's spec, in whatever kind it stands. */
function checkPods({ jurisdiction, fields }: RuleContext): readonly Finding[] {
  const pods = fields.named("containers").filter(({ value }) => Array.isArray(value));
  return pods.flatMap(({ document, at, parent }) => {
    if (has(parent.nodeSelector, JURISDICTION_LABEL, jurisdiction.name)) return [];
    const message = `${shown(document.object.kind)} has pods without ${JURISDICTION_LABEL}`;
    const hint = `set nodeSelector ${JURISDICTION_LABEL}: ${jurisdiction.name}`;
    return faultIn(document, at, podWithoutPlacement, message, hint);
  });
}

function has(selector: unknown, label: string, value: string): boolean {
  return isJsonObject(selector) && selector[label] === value;
}

function tenantOf({ path }: OutputDocument): string {
  return path.split("/")[3] ?? "";
}
