import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { besideValues, look, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where a tenant cluster is protected against deletion, Argo CD neither prunes nor deletes its
 * namespace and what the chart makes in it.
 * Why: one file less in Git would otherwise end a namespace, and with it all that stands in it.
 * Source: Argo CD 3.5, sync options of a resource; vCluster 0.36.1, globalMetadata.
 */
const stateUnprotectedFault = defineFinding({
  code: "state-unprotected",
  severity: "error",
  summary: "What is protected against deletion carries the words that Argo CD keeps it by.",
  why: "protection that is declared and not emitted protects nothing",
  basis: "house",
  waivable: false,
});

const OPTIONS = "argocd.argoproj.io/sync-options";

/** Options without which Argo CD removes an object. */
const KEPT = ["Delete=false", "Prune=false"];

/** Finds protected tenant clusters whose namespace or chart may be removed. */
export function stateUnprotected(context: RuleContext): readonly Finding[] {
  const { jurisdiction, tenantClusters } = context;
  return jurisdiction.tenants.flatMap((tenant) =>
    tenant.clusters
      .filter(({ deletionProtection }) => deletionProtection?.value === true)
      .flatMap(({ name }) => {
        const folder = `apps/${jurisdiction.name}/tenants/${tenant.name}/${name}`;
        return valuesFiles(tenantClusters.get(folder) ?? []).flatMap((file) => {
          const chart = ["controlPlane", "advanced", "globalMetadata", "annotations"];
          const places = [
            { file, keys: chart, what: "what the chart makes" },
            ...besideValues(file, context, "Namespace").map((namespace) => ({
              file: namespace,
              keys: ["metadata", "annotations"],
              what: "the namespace",
            })),
          ];
          return places
            .filter((place) => !isKept(look(place.file.object, ...place.keys) as JsonValue))
            .map(({ file: document, keys, what }) => {
              const message = `${what} of ${tenant.name}/${name} is removed with its source`;
              const hint = `annotate it with ${OPTIONS}: ${KEPT.join(",")}`;
              return faultIn(document, `/${keys.join("/")}`, stateUnprotectedFault, message, hint);
            });
        });
      }),
  );
}

function isKept(annotations: JsonValue | undefined): boolean {
  const options = look(annotations, OPTIONS);
  const words = typeof options === "string" ? options.split(",").map((word) => word.trim()) : [];
  return KEPT.every((option) => words.includes(option));
}
