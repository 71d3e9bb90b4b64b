import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import type { Field } from "../fields.ts";
import { lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { tenantOf } from "../tenant-of.ts";

/**
 * Every toleration names the taint that it tolerates, and of the taints of jurisdictions and
 * tenants only its own.
 * Why: taints keep others off a tenant's nodes; a toleration without a key tolerates all of them.
 * Source: Kubernetes, taints and tolerations; vCluster values, `enforceTolerations`.
 */
const tolerationTooWideFault = defineFinding({
  code: "toleration-too-wide",
  severity: "error",
  summary: "A toleration names its taint, and of tenants' taints only its own.",
  why: "a pod that tolerates every taint runs on the nodes of another tenant",
  basis: "house",
  waivable: false,
});

interface Toleration {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
}

/** Finds tolerations of pods, claims and chart values, and those that workloads are given. */
export function tolerationTooWide({ fields, jurisdiction }: RuleContext): readonly Finding[] {
  const written = fields.named("tolerations").flatMap((field) =>
    eachOf(field, (each) => ({
      key: lookText(each, "key"),
      operator: lookText(each, "operator") || "Equal",
      value: lookText(each, "value"),
    })),
  );
  const forced = fields
    .named("enforceTolerations")
    .flatMap((field) => eachOf(field, (each) => parsed(shown(each))));
  return [...written, ...forced].flatMap(({ document, pointer, key, operator, value }) => {
    if (key === TENANT_LABEL && isCollector(document)) return [];
    const own = ownValue(key, document, jurisdiction.name);
    const narrow = key !== "" && key !== "*" && own === undefined;
    if (narrow || (own !== undefined && operator === "Equal" && value === own)) return [];
    const message =
      own === undefined
        ? "a toleration without a key tolerates every taint"
        : `a toleration of ${key} has the value "${operator === "Equal" ? value : operator}"`;
    const hint = own
      ? `tolerate ${key}=${own} with operator Equal`
      : "name the taint, or remove it";
    return [faultIn(document, pointer, tolerationTooWideFault, message, hint)];
  });
}

/** The one value of a reserved taint that a document may tolerate; undefined for other taints. */
function ownValue(key: string, document: OutputDocument, name: string): string | undefined {
  if (key === JURISDICTION_LABEL) return name;
  return key === TENANT_LABEL ? tenantOf(document) : undefined;
}

/** `key=value:Effect`, or `key:Effect` for any value. */
function parsed(text: string): Toleration {
  const [taint = ""] = text.split(":");
  const [key = "", value] = taint.split("=");
  return { key, operator: value === undefined ? "Exists" : "Equal", value: value ?? "" };
}

function eachOf({ document, pointer, value }: Field, read: (each: Field["value"]) => Toleration) {
  return (Array.isArray(value) ? value : []).map((each, index) => ({
    document,
    pointer: `${pointer}/${index}`,
    ...read(each),
  }));
}

/** Collectors of the jurisdiction stand beside every control plane, whosever nodes it has. */
function isCollector({ object, path }: OutputDocument): boolean {
  const [, , room] = path.split("/");
  const namespace = lookText(object, "metadata", "namespace");
  return room === "control-plane-clusters" && namespace === COLLECTOR_NAMESPACE;
}
