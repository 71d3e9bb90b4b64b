import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The namespace of every guest has a quota that bounds what it can use, limits for pods that say
 * nothing, an enforced level of Pod Security and its jurisdiction as a label; and nothing beside.
 * Why: guests share an API server and nodes with the tenant, who would pay for what they take.
 * Source: Kubernetes, ResourceQuota; Pod Security Admission.
 */
const guestUnboundedFault = defineFinding({
  code: "guest-unbounded",
  severity: "error",
  summary: "Namespaces of guests are bound by a quota, limits and Pod Security.",
  why: "a guest without bounds takes what its neighbours were promised",
  basis: "house",
  waivable: false,
});

const HARD = [
  "count/pods",
  "limits.cpu",
  "limits.memory",
  "requests.cpu",
  "requests.memory",
  "requests.storage",
];
const NONE = [
  "count/resourceclaims.resource.k8s.io",
  "services.loadbalancers",
  "services.nodeports",
];
const KINDS: ReadonlySet<string> = new Set([
  "Namespace",
  "ResourceQuota",
  "LimitRange",
  "RoleBinding",
]);

/** Finds guests without bounds, and objects of guests that bound nobody. */
export function guestUnbounded({ documents }: RuleContext): readonly Finding[] {
  const ofGuests = documents.filter(({ path }) => path.split("/")[5] === "guests");
  const folders = Map.groupBy(ofGuests, ({ path }) => path);
  return [...folders.values()].flatMap((beside) => beside.flatMap((each) => judge(each, beside)));
}

function judge(document: OutputDocument, beside: readonly OutputDocument[]): readonly Finding[] {
  const { object } = document;
  const kind = lookText(object, "kind");
  const fault = (pointer: string, message: string, hint: string) =>
    faultIn(document, pointer, guestUnboundedFault, message, hint);
  if (!KINDS.has(kind)) {
    const hint = `take it out: a guest has ${[...KINDS].join(", ")}`;
    return [fault("/kind", `${kind || "an object"} is applied for a guest`, hint)];
  }
  if (kind === "RoleBinding") {
    const role = lookText(object, "roleRef", "name");
    if (role === "edit" && lookText(object, "roleRef", "kind") === "ClusterRole") return [];
    return [fault("/roleRef", `a guest is bound to ${role}`, "bind it to the ClusterRole edit")];
  }
  if (kind !== "Namespace") return [];
  const name = lookText(object, "metadata", "name");
  const of = (wanted: string) =>
    beside.find(
      (each) =>
        each.object.kind === wanted && lookText(each.object, "metadata", "namespace") === name,
    );
  const quota = look(of("ResourceQuota")?.object, "spec", "hard") as never;
  const unsaid = HARD.filter((key) => look(quota, key) === undefined);
  const open = NONE.filter((key) => look(quota, key) !== 0);
  const labels = look(object, "metadata", "labels") as never;
  const level = look(labels, "pod-security.kubernetes.io/enforce");
  return [
    ...[...unsaid, ...open].map((key) =>
      fault("/metadata/name", `no quota of ${key} for ${name}`, `say ${key} in its ResourceQuota`),
    ),
    ...(of("LimitRange")
      ? []
      : [fault("/metadata/name", `${name} has no LimitRange`, "add one with defaults")]),
    ...(level === "restricted"
      ? []
      : [fault("/metadata/labels", `Pod Security says ${shown(level)}`, "enforce restricted")]),
    ...(typeof look(labels, JURISDICTION_LABEL) === "string"
      ? []
      : [fault("/metadata/labels", "no jurisdiction is said", `set ${JURISDICTION_LABEL}`)]),
  ];
}
