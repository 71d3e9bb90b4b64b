import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { ClusterEntry, ResolvedRequest } from "../../handoff/catalog.ts";
import { applicationsOf, sourcesOf } from "../applications.ts";
import { besideValues, look, lookText, valuesFiles } from "../look.ts";
import type { RuleContext } from "../rule.ts";
import { quantityOf } from "./quantity.ts";

/** What of the context is looked at. */
export type CapacityContext = Pick<
  RuleContext,
  "jurisdiction" | "documents" | "tenantClusters" | "fields"
>;

/** What one tenant cluster may ask of the control plane cluster that it is on. */
export interface Demand {
  /** `eu/acme-bank/payments`. */
  readonly subject: string;
  readonly request: ResolvedRequest;
  readonly host: ClusterEntry;
  /** By the name of the resource; devices by class: `devices h200`. */
  readonly asked: Readonly<Record<string, number>>;
}

/** Keys of a quota, which holds the whole host namespace, the tenant's control plane included. */
const QUOTAS: Readonly<Record<string, string>> = {
  cpu: "requests.cpu",
  memory: "requests.memory",
  storage: "requests.storage",
  pods: "count/pods",
};

/**
 * What each tenant cluster may ask for, in the order of the jurisdiction's tenants: read from the
 * emitted quota, and from what Argo CD is told to compare.
 */
export function demandsOf(context: CapacityContext): readonly Demand[] {
  const { jurisdiction } = context;
  const files = new Map(valuesFiles(context.documents).map((file) => [file.path, file]));
  const objects = objectsByRelease(context);
  return jurisdiction.tenants.flatMap((tenant) =>
    tenant.clusters.flatMap((request) => {
      const subject = `${jurisdiction.name}/${tenant.name}/${request.name}`;
      const folder = `apps/${jurisdiction.name}/tenants/${tenant.name}/${request.name}`;
      const values = files.get(`${folder}/values.yaml`);
      if (!values) return [];
      const [own] = besideValues(values, context, "TenantCluster");
      const name = lookText(own?.object, "spec", "controlPlaneCluster");
      const host = jurisdiction.controlPlaneClusters.get(name);
      if (!host) return [];
      const compared = objects.get(lookText(own?.object, "metadata", "namespace")) ?? 0;
      const quota = look(values.object, "policies", "resourceQuota", "quota");
      const asked = { ...quotas(isJsonObject(quota) ? quota : {}), ...devices(request) };
      return [{ subject, request, host, asked: { ...asked, argoCdObjects: compared } }];
    }),
  );
}

function quotas(quota: JsonObject): Record<string, number> {
  const counted = Object.entries(QUOTAS).map(([name, key]) => [name, quantityOf(quota[key]) ?? 0]);
  return { ...Object.fromEntries(counted), controlPlanes: 1 };
}

function devices({ gpus }: ResolvedRequest): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { value } of gpus) {
    const name = `devices ${value.class}`;
    sums[name] = (sums[name] ?? 0) + value.count;
  }
  return sums;
}

/** Applications of a release, and the documents of the folders that they apply. */
function objectsByRelease(context: CapacityContext): ReadonlyMap<string, number> {
  const root = `apps/${context.jurisdiction.name}/`;
  const byFolder = Map.groupBy(context.documents, ({ path }) =>
    path.slice(root.length, path.lastIndexOf("/")),
  );
  const sums = new Map<string, number>();
  for (const application of applicationsOf(context)) {
    const release = releaseOf(application.spec);
    const documents = sourcesOf(application).flatMap(
      ({ source }) => byFolder.get(lookText(source, "path")) ?? [],
    );
    sums.set(release, (sums.get(release) ?? 0) + 1 + documents.length);
  }
  return sums;
}

/** By its namespace on the host, or by the address of its own API server. */
function releaseOf(spec: JsonObject): string {
  const [, release] = /^https:\/\/(vc-[^.:]+)/.exec(lookText(spec, "destination", "server")) ?? [];
  return release ?? lookText(spec, "destination", "namespace");
}
