import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import {
  CONTROL_PLANE_CLUSTER_LABEL,
  JURISDICTION_LABEL,
  NODE_POOL_LABEL,
  TENANT_LABEL,
} from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { tenantOf } from "../tenant-of.ts";

/**
 * Nodes are chosen by labels that this jurisdiction declares: its own, its clusters', its tenants';
 * by no region, zone or name of a node, and by no expression that leaves the choice open.
 * Why: a cloud's region is a name for somebody else's borders, and `NotIn` is every other place.
 * Source: Kubernetes, nodeSelector and node affinity. That the jurisdiction's label is demanded is
 * looked after by pod-without-hard-placement.
 */
const nodeSelectorUndeclaredFault = defineFinding({
  code: "node-selector-undeclared",
  severity: "error",
  summary: "Nodes are chosen by the labels of the jurisdiction, its clusters and its tenants.",
  why: "a label that nobody declared stands on nodes that nobody declared",
  basis: "house",
  waivable: false,
});

/** What a node is made of, and not where it stands. */
const MACHINE_LABELS = ["kubernetes.io/os", "kubernetes.io/arch"];

const SYNCED_NODES = ["sync", "fromHost", "nodes", "selector"] as const;

/** Finds selectors, affinity terms, topologies and names of nodes. */
export function nodeSelectorUndeclared(context: RuleContext): readonly Finding[] {
  const { fields, documents } = context;
  const synced = valuesFiles(documents).map((document) => ({
    document,
    pointer: `/${SYNCED_NODES.join("/")}`,
    value: look(document.object, ...SYNCED_NODES),
  }));
  const choices = [
    ...fields.named("nodeSelector").flatMap(labelsOf),
    ...synced.flatMap((each) =>
      labelsOf({
        ...each,
        pointer: `${each.pointer}/labels`,
        value: look(each.value as JsonValue, "labels"),
      }),
    ),
    ...fields.named("nodeSelectorTerms").flatMap(termsOf),
    ...fields.named("preference").flatMap(termsOf),
    ...fields.named("allowedTopologies").flatMap(termsOf),
  ];
  const everywhere = synced
    .filter(({ value }) => look(value as JsonValue, "all") === true)
    .map(({ document, pointer }) => ({ document, pointer: `${pointer}/all`, key: "every node" }));
  const byName = fields
    .named("nodeName")
    .filter(({ parent, value }) => Array.isArray(parent.containers) && value !== "")
    .map(({ document, pointer, value }) => ({ document, pointer, key: shown(value) }));
  return [
    ...choices.filter((choice) => !isDeclared(choice, context)),
    ...everywhere.map((each) => ({ ...each, values: undefined })),
    ...byName.map((each) => ({ ...each, values: undefined })),
  ].map(({ document, pointer, key, values }) => {
    const chosen = values === undefined ? key : `${key}: ${values.map(shown).join(", ")}`;
    const message = `nodes are chosen by "${chosen}", which is not declared`;
    const hint = `choose by ${JURISDICTION_LABEL}: ${context.jurisdiction.name}`;
    return faultIn(document, pointer, nodeSelectorUndeclaredFault, message, hint);
  });
}

interface Choice {
  readonly document: OutputDocument;
  readonly pointer: string;
  readonly key: string;
  /** Values that are asked for; undefined where the choice is open, as with NotIn and Exists. */
  readonly values: readonly unknown[] | undefined;
}

type Selector = Pick<Choice, "document" | "pointer"> & { readonly value: unknown };

/** A wrong value of the jurisdiction's own label in a plain selector is another rule's. */
function labelsOf({ document, pointer, value }: Selector): readonly Choice[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => key !== JURISDICTION_LABEL && key !== "nodeSelectorTerms")
    .map(([key, each]) => ({ document, pointer, key, values: [each] }));
}

function termsOf({ document, pointer, value }: Selector): readonly Choice[] {
  const terms: readonly JsonValue[] = Array.isArray(value) ? value : [value as JsonValue];
  return terms.flatMap((term) =>
    ["matchExpressions", "matchFields", "matchLabelExpressions"].flatMap((list) => {
      const expressions = look(term, list);
      return (Array.isArray(expressions) ? expressions : []).map((each: JsonValue) => {
        const operator = look(each, "operator") ?? "In";
        const values = look(each, "values");
        const closed = operator === "In" && Array.isArray(values);
        const key = shown(look(each, "key") ?? "");
        return { document, pointer, key, values: closed ? values : undefined };
      });
    }),
  );
}

function isDeclared({ document, key, values }: Choice, { jurisdiction }: RuleContext): boolean {
  if (MACHINE_LABELS.includes(key)) return true;
  if (values === undefined || values.length === 0) return false;
  const tenant = tenantOf(document);
  const tenants = tenant === "" ? jurisdiction.tenants.map(({ name }) => name) : [tenant];
  const allowed = new Map<string, readonly string[]>([
    [JURISDICTION_LABEL, [jurisdiction.name]],
    [CONTROL_PLANE_CLUSTER_LABEL, [...jurisdiction.controlPlaneClusters.keys()]],
    [TENANT_LABEL, tenants],
    [NODE_POOL_LABEL, poolsFor(tenants, jurisdiction)],
  ]).get(key);
  return allowed !== undefined && values.every((each) => allowed.includes(shown(each)));
}

/** Pools that are nobody's own, and those of the tenants. */
function poolsFor(
  tenants: readonly string[],
  { controlPlaneClusters }: RuleContext["jurisdiction"],
): readonly string[] {
  const pools = [...controlPlaneClusters.values()].flatMap(({ spec }) => spec.nodePools);
  return pools
    .filter(({ tenant }) => tenant === undefined || tenants.includes(tenant))
    .map(({ name }) => name);
}
