import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { API_VERSION } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { besideValues, look, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every tenant cluster stands in its host namespace as an object of its own kind, and every control
 * plane cluster has the jurisdiction and the definitions of both kinds.
 * Why: sovereignty is a defined object within the cluster, with a name, a template and a history.
 */
const objectMissing = defineFinding({
  code: "tenant-cluster-object-missing",
  severity: "error",
  summary: "Jurisdictions and tenant clusters stand in the cluster as objects of their own.",
  why: "what kubectl cannot list, nobody in the cluster can hold against what runs there",
  basis: "house",
  waivable: false,
});

const DEFINITIONS = ["jurisdictions.bailiwick.dev", "tenantclusters.bailiwick.dev"];

/** Finds values without their object, objects that say something else, and missing definitions. */
export function tenantClusterObjectMissing(context: RuleContext): readonly Finding[] {
  const tenants = valuesFiles(context.documents).flatMap((file) => checkTenant(file, context));
  const clusters = [...context.jurisdiction.controlPlaneClusters.keys()];
  return [...tenants, ...clusters.flatMap((name) => checkCluster(name, context))];
}

function checkTenant(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const [, jurisdiction, , tenant, cluster] = file.path.split("/");
  const [object, ...others] = besideValues(file, context, "TenantCluster");
  const hint = "compile again; one TenantCluster lies beside each values file";
  if (!object || others.length > 0) {
    const found = others.length > 0 ? "several objects stand" : "no object stands";
    const message = `${found} for ${tenant}/${cluster}`;
    return [faultIn(object ?? file, "", objectMissing, message, hint)];
  }
  const spec = { jurisdiction, tenant, cluster };
  return Object.entries(spec)
    .filter(([key, value]) => look(object.object, "spec", key) !== value)
    .map(([key, value]) => {
      const message = `the object says another ${key} than its folder, "${value}"`;
      return faultIn(object, `/spec/${key}`, objectMissing, message, hint);
    });
}

function checkCluster(name: string, { jurisdiction, documents }: RuleContext): readonly Finding[] {
  const folder = `apps/${jurisdiction.name}/control-plane-clusters/${name}/`;
  const here = documents.filter(({ path }) => path.startsWith(folder));
  const [first = documents[0]] = here;
  if (!first) return [];
  const named = (kind: string, wanted: string) =>
    here.some(({ object }) => object.kind === kind && look(object, "metadata", "name") === wanted);
  const missing = [
    ...DEFINITIONS.filter((each) => !named("CustomResourceDefinition", each)),
    ...(named("Jurisdiction", jurisdiction.name) ? [] : [`${API_VERSION} Jurisdiction`]),
  ];
  return missing.map((what) =>
    faultIn(first, "", objectMissing, `${folder} has no ${what}`, "compile again"),
  );
}
