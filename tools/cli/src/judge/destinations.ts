import type { Compilation } from "@bailiwick/compiler";
import { InternalError } from "@bailiwick/model/internal-error";
import type { ControlPlaneCluster } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Template } from "@bailiwick/model/kinds/template";
import type { TenantClusterObject } from "@bailiwick/model/objects/tenant-cluster-object";

/** What stands where an emitted file is applied. */
export interface Destinations {
  /** Minor versions of Kubernetes of the clusters that are given the file; never empty. */
  readonly kubernetesOf: (path: string) => readonly string[];
  /** The chart that is given the values file. */
  readonly chartOf: (path: string) => Template["spec"]["chart"];
}

/** Reads from a compilation which clusters its files go to. */
export function destinations({ inputs, documents }: Compilation): Destinations {
  const input = <T>(path: string) =>
    inputs.find((each) => each.path === path)?.root as unknown as T | undefined;
  const tenantClusters = new Map(
    documents
      .filter(({ object }) => object.kind === "TenantCluster")
      .map(({ path, object }) => [folderOf(path), (object as unknown as TenantClusterObject).spec]),
  );
  const tenantCluster = (path: string) =>
    required(tenantClusters.get(folderOf(path)), path, "tenant cluster");
  const minorOf = (jurisdiction: string, cluster: string, path: string) => {
    const place = `jurisdictions/${jurisdiction}/control-plane-clusters/${cluster}.yaml`;
    return required(input<ControlPlaneCluster>(place)?.spec.kubernetes.version, path, place);
  };
  return {
    kubernetesOf: (path) => {
      const [, jurisdiction = "", room, name = "", , level] = path.split("/");
      switch (room) {
        case "control-plane-clusters":
          return [minorOf(jurisdiction, name, path)];
        case "tenants": {
          const { controlPlaneCluster, kubernetes } = tenantCluster(path);
          if (level === "tenant") return [kubernetes];
          return [minorOf(jurisdiction, controlPlaneCluster, path)];
        }
        case "tenant-baseline": {
          const pinned = [...tenantClusters.values()].filter(
            (each) => each.jurisdiction === jurisdiction && each.template.endsWith(`@${name}`),
          );
          return [...new Set(pinned.map(({ kubernetes }) => kubernetes))].sort();
        }
        default: {
          const place = `jurisdictions/${jurisdiction}/jurisdiction.yaml`;
          const { delivery } = required(input<Jurisdiction>(place), path, place).spec;
          return [minorOf(jurisdiction, delivery.cluster, path)];
        }
      }
    },
    chartOf: (path) => {
      const [name, version] = tenantCluster(path).template.split("@");
      const place = `templates/${name}/releases/${version}.yaml`;
      return required(input<Template>(place)?.spec.chart, path, place);
    },
  };
}

/** `apps/eu/tenants/acme-bank/payments`, of any file of that tenant cluster. */
function folderOf(path: string): string {
  return path.split("/").slice(0, 5).join("/");
}

function required<T>(found: T | undefined, path: string, what: string): T {
  if (found === undefined) throw new InternalError(`${path}: no ${what} to judge it by`);
  return found;
}
