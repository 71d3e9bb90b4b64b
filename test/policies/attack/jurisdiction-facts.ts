import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ControlPlaneCluster } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import { parse } from "yaml";
import { ROOT } from "../../support/clone.ts";

/** What placeholders stand for, by name; what a jurisdiction does not have is absent. */
export type Facts = Readonly<Record<string, string>>;

/**
 * Facts of a jurisdiction and one of its control plane clusters, read from the input by itself: a
 * compiler that binds the wrong ones would otherwise be attacked by its own mistake.
 */
export function jurisdictionFacts(name: string, cluster: string): Facts {
  const folder = join(ROOT, "jurisdictions", name);
  const { spec } = read(join(folder, "jurisdiction.yaml")) as Jurisdiction;
  const host = read(join(folder, "control-plane-clusters", `${cluster}.yaml`));
  const { storageClasses, gpuPools, ingressClasses, gateways } = (host as ControlPlaneCluster).spec;
  const place = (kind: string) => spec.inventory?.find((entry) => entry.kind === kind);
  const registry = place("registry");
  const [first, second] = tenantClusters(name);
  const port = registry?.port ? `:${registry.port}` : "";
  const gpu = gpuPools?.[0];
  const gateway = gateways?.[0];
  return present({
    jurisdiction: name,
    controlPlaneCluster: cluster,
    registry: `${registry?.hosts?.[0]}${port}${registry?.pathPrefix ?? ""}`,
    storageClass: storageClasses?.[0]?.name,
    deviceClass: gpu && `${name}-${gpu.class}`,
    ingressClass: ingressClasses?.[0]?.name,
    gatewayHost: place("gateway")?.hosts?.find((host) => !host.startsWith("*")),
    gatewayName: gateway?.name,
    gatewayNamespace: gateway?.namespace,
    tenant: first?.tenant,
    namespace: first && `vc-${first.tenant}--${first.cluster}`,
    neighbour: second?.tenant ?? "neighbour",
    neighbourNamespace: `vc-${second?.tenant ?? "neighbour"}--${second?.cluster ?? "payments"}`,
  });
}

/** The first tenant cluster of each tenant. */
function tenantClusters(jurisdiction: string) {
  const folder = join(ROOT, "apps", jurisdiction, "tenants");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((tenant) => {
      const [cluster] = readdirSync(join(folder, tenant)).sort();
      return cluster ? [{ tenant, cluster }] : [];
    });
}

function present(facts: Readonly<Record<string, string | undefined>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function read(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}
