import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { besideValues, look, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every pod of a tenant cluster is bound to nodes of its jurisdiction by a hard selector: the
 * control plane, its store and its DNS in the values, workloads by the selector that the syncer
 * forces on them, and pods and claims that are emitted as objects.
 * Why: a preference places a pod abroad when home is full. Source: vCluster values, DRA v1.
 */
const podWithoutPlacement = defineFinding({
  code: "pod-without-hard-placement",
  severity: "error",
  summary: "Every pod and every claim is bound to its jurisdiction by a hard requirement.",
  why: "placement is enforced at the tenant control plane, and never left to good will",
  basis: "house",
  waivable: false,
});

const SELECTORS = [
  ["controlPlane", "statefulSet", "scheduling", "nodeSelector"],
  ["controlPlane", "coredns", "deployment", "nodeSelector"],
  ["sync", "fromHost", "nodes", "selector", "labels"],
] as const;

const ETCD = ["controlPlane", "backingStore", "etcd", "deploy"] as const;

/** Finds selectors without the jurisdiction, dedicated nodes without the tenant, foreign claims. */
export function podWithoutHardPlacement(context: RuleContext): readonly Finding[] {
  const values = valuesFiles(context.documents).flatMap((file) => checkValues(file, context));
  const pods = context.documents.flatMap((document) => checkPods(document, context));
  const claims = context.documents.flatMap((document) => checkClaims(document, context));
  return [...values, ...pods, ...claims];
}

function checkValues(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const etcd = look(file.object, ...ETCD, "enabled") === true;
  const selectors = [
    ...SELECTORS,
    ...(etcd ? [[...ETCD, "statefulSet", "scheduling", "nodeSelector"]] : []),
  ];
  const [object] = besideValues(file, context, "TenantCluster");
  const tenant = look(object?.object, "spec", "isolation") === "dedicated" && tenantOf(file);
  return selectors.flatMap((keys) => {
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

function checkPods(document: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  return podSpecs(document.object).flatMap(({ pointer, spec }) => {
    if (has(spec.nodeSelector, JURISDICTION_LABEL, jurisdiction.name)) return [];
    const message = `${document.object.kind} has pods without ${JURISDICTION_LABEL}`;
    const hint = `set nodeSelector ${JURISDICTION_LABEL}: ${jurisdiction.name}`;
    return faultIn(document, pointer, podWithoutPlacement, message, hint);
  });
}

function checkClaims(document: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  if (!["ResourceClaim", "ResourceClaimTemplate"].includes(String(document.object.kind))) return [];
  const root = document.object.kind === "ResourceClaim" ? ["spec"] : ["spec", "spec"];
  const requests = look(document.object, ...root, "devices", "requests");
  const classes = [...jurisdiction.controlPlaneClusters.values()].flatMap(({ spec }) =>
    (spec.gpuPools ?? []).map((pool) => `${jurisdiction.name}-${pool.class}`),
  );
  return (Array.isArray(requests) ? requests : [undefined]).flatMap((request, index) => {
    const name = look(request, "exactly", "deviceClassName");
    if (typeof name === "string" && classes.includes(name)) return [];
    const pointer = `/${root.join("/")}/devices/requests/${index}`;
    const message =
      `the claim asks for device class "${String(name)}", ` +
      `which ${jurisdiction.name} does not declare`;
    return faultIn(
      document,
      pointer,
      podWithoutPlacement,
      message,
      `use ${classes.join(", ") || "a declared GPU pool"}`,
    );
  });
}

/** Anything that has containers is a pod's spec, in whatever kind it stands. */
function podSpecs(value: unknown, pointer = ""): { pointer: string; spec: JsonObject }[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => podSpecs(each, `${pointer}/${i}`));
  if (!isJsonObject(value)) return [];
  const own = Array.isArray(value.containers) ? [{ pointer, spec: value }] : [];
  const inner = Object.entries(value).flatMap(([key, each]) => podSpecs(each, `${pointer}/${key}`));
  return [...own, ...inner];
}

function has(selector: unknown, label: string, value: string): boolean {
  return isJsonObject(selector) && selector[label] === value;
}

function tenantOf({ path }: OutputDocument): string {
  return path.split("/")[3] ?? "";
}
