import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import type { ResolvedRequest, TenantEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { listNames } from "../../wording/list-names.ts";
import { type Difference, differencesOf } from "../differences.ts";
import { besideValues, look, lookText, valuesFiles } from "../look.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The values of a tenant cluster for resilience tests equal those of the one that it is like, but
 * for its own name and, on another control plane cluster, what that one has other names for.
 * Why: results from another shape say little about what runs (DORA Art. 24 and 25).
 */
const resilienceTestDiffersFault = defineFinding({
  code: "resilience-test-differs",
  severity: "error",
  summary: "A resilience-test cluster has the shape of the one that it is like.",
  why: "what is tested is what runs: a test of another shape does not show what production does",
  basis: "house",
  waivable: false,
});

/** What a tenant cluster says for itself without having another shape for it. */
const NO_SHAPE = new Set([
  "audit",
  "egress",
  "environment",
  "exposure",
  "gateways",
  "like",
  "name",
  "snapshots",
]);

/** Doors: a host name is one tenant cluster's own. */
const DOORS =
  /^\/(controlPlane\/(tlsRoute|proxy)|sync\/fromHost\/gateways|sync\/toHost\/gatewayApi)(\/|$)/;

/** Finds resilience-test clusters whose emitted values are not those of their model. */
export function resilienceTestDiffers(context: RuleContext): readonly Finding[] {
  return context.jurisdiction.tenants.flatMap((tenant) =>
    tenant.clusters
      .filter(({ environment }) => environment === "resilience-test")
      .flatMap((drill) => checkDrill(drill, tenant, context)),
  );
}

function checkDrill(
  drill: ResolvedRequest,
  tenant: TenantEntry,
  context: RuleContext,
): readonly Finding[] {
  const own = emitted(drill.name, tenant, context);
  const model = emitted(drill.like, tenant, context);
  if (!own || !model) return [];
  const moves = own.host !== model.host;
  const [first, ...more] = differencesOf(own.shape, model.shape).filter(
    (difference) => !((moves && isOfHost(difference)) || DOORS.test(difference.pointer)),
  );
  if (!first) return [];
  const { pointer } = first;
  const others = more.length > 0 ? ` (and in ${more.length} more)` : "";
  return [
    {
      definition: resilienceTestDiffersFault,
      origin: { file: own.file.path, pointer: `#${own.file.index}${pointer}` },
      message: `"${drill.name}" is not like "${drill.like}" in ${inWords(first)}${others}`,
      hint: hintFor(drill, tenant),
      related: [{ origin: drill.origin, message: `says to be like ${drill.like}` }],
    },
  ];
}

/**
 * A class of volumes has another name elsewhere; none of a device is none where none is; only
 * where Argo CD runs is a key to the tenant cluster handed to it.
 */
function isOfHost({ pointer, left, right }: Difference): boolean {
  if (pointer.endsWith("/storageClass") || pointer === "/exportKubeConfig") return true;
  const quota = pointer.startsWith("/policies/resourceQuota/quota/");
  return quota && (left ?? 0) === 0 && (right ?? 0) === 0;
}

interface Emitted {
  readonly file: OutputDocument;
  /** Its values, its own release name taken out. */
  readonly shape: JsonValue;
  /** Control plane cluster that its object names. */
  readonly host: unknown;
}

function emitted(
  cluster: string | undefined,
  tenant: TenantEntry,
  context: RuleContext,
): Emitted | undefined {
  const folder = `apps/${context.jurisdiction.name}/tenants/${tenant.name}/${cluster}`;
  const [file] = valuesFiles(context.tenantClusters.get(folder) ?? []);
  if (!file) return undefined;
  const [object] = besideValues(file, context, "TenantCluster");
  const release = lookText(object?.object, "metadata", "namespace");
  const host = look(object?.object, "spec", "controlPlaneCluster");
  return { file, shape: withoutName(file.object, release), host };
}

function withoutName(values: JsonObject, release: string): JsonValue {
  if (release === "") return values;
  return JSON.parse(JSON.stringify(values).replaceAll(release, "vc")) as JsonValue;
}

function inWords({ pointer, left, right }: Difference): string {
  const word = (value: JsonValue | undefined) =>
    value === undefined ? "nothing" : JSON.stringify(value);
  return `${pointer}: ${word(left)} and not ${word(right)}`;
}

/** The fields that it says itself are what can make it another shape. */
function hintFor({ name, like }: ResolvedRequest, { spec }: TenantEntry): string {
  const said = Object.keys(spec.clusters.find((each) => each.name === name) ?? {});
  const fields = said.filter((key) => !NO_SHAPE.has(key));
  return fields.length > 0
    ? `leave ${listNames(fields, "and")} out at ${name}: like: ${like} gives its shape`
    : "report this: it is a fault of the compiler, not of an input";
}
