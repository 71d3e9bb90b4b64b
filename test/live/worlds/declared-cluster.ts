import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** What a platform has built, as its control plane cluster is declared. */
export interface DeclaredCluster {
  readonly jurisdiction: string;
  /** `eu-fra-1`. */
  readonly name: string;
  readonly country: string;
  readonly storageClasses: readonly { readonly name: string; readonly country: string }[];
  readonly gpuPools: readonly GpuPool[];
  readonly runtimeClasses: readonly { readonly name: string; readonly handler?: string }[];
  /** Tenants whose nodes are theirs alone. */
  readonly dedicated: readonly string[];
}

/** Devices of one kind. */
interface GpuPool {
  readonly name: string;
  readonly driver: string;
  readonly product: string;
  readonly count: number;
}

const ROOT = join(import.meta.dirname, "../../../jurisdictions");

/** Reads the cluster that a jurisdiction is delivered to: it is what the live suite stands for. */
export function declaredCluster(jurisdiction: string, dedicated: readonly string[]) {
  const name = deliveredCluster(jurisdiction);
  const spec = specOf(join(ROOT, jurisdiction, "control-plane-clusters", `${name}.yaml`));
  const { country, storageClasses = [], gpuPools = [], runtimeClasses = [] } = spec;
  const cluster: DeclaredCluster = {
    jurisdiction,
    name,
    country,
    storageClasses,
    gpuPools,
    runtimeClasses,
    dedicated,
  };
  return cluster;
}

/** Name of the control plane cluster that Argo CD runs on. */
export function deliveredCluster(jurisdiction: string): string {
  return specOf(join(ROOT, jurisdiction, "jurisdiction.yaml")).delivery.cluster;
}

// biome-ignore lint/suspicious/noExplicitAny: the compiler has judged these files already.
function specOf(path: string): any {
  return (load(readFileSync(path, "utf8")) as { spec: unknown }).spec;
}
