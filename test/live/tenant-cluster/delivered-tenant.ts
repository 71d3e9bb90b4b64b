import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Template } from "@bailiwick/model/kinds/template";
import type { TenantClusterObject } from "@bailiwick/model/objects/tenant-cluster-object";
import { load, loadAll } from "js-yaml";
import { vclusterChart } from "../../../tools/engines/src/chart/download-chart.ts";
import { renderCharts } from "../../../tools/engines/src/chart/render-charts.ts";
import { ROOT } from "../../support/clone.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";

/** Everything that Argo CD applies to a control plane cluster for one tenant cluster. */
export interface DeliveredTenant {
  /** Of the release and of its namespace: `vc-acme-bank--payments`. */
  readonly name: string;
  /** What lies in `host/`, in its order: the namespace comes first. */
  readonly host: readonly ApiObject[];
  /** What the chart makes of the values. */
  readonly rendered: readonly ApiObject[];
  /** All values that vCluster starts with, those of the chart with ours, as YAML. */
  readonly configuration: string;
  /** Whether the chart brings an etcd for it. */
  readonly deploysEtcd: boolean;
}

/**
 * Reads a tenant cluster from a folder of the output (`eu/tenants/acme-bank/payments`) and renders
 * the chart that its template pins with the values as they were emitted. Throws an EngineError
 * where the chart engine cannot be had, an Error where it refuses the values.
 */
export async function deliveredTenant(
  apps: string,
  folder: string,
  onProgress: (line: string) => void,
): Promise<DeliveredTenant> {
  const host = objectsIn(readFileSync(join(apps, folder, "host/manifests.yaml"), "utf8"));
  const values = readFileSync(join(apps, folder, "values.yaml"), "utf8");
  const { spec } = required(
    host.find(({ kind }) => kind === "TenantCluster"),
    `a TenantCluster in ${folder}`,
  ) as unknown as TenantClusterObject;
  const name = `vc-${spec.tenant}--${spec.cluster}`;
  const { rendered } = await renderCharts(
    [
      {
        id: folder,
        chart: pinnedChart(spec.template),
        kubernetes: spec.kubernetes,
        name,
        namespace: name,
        values,
        syncer: true,
      },
    ],
    { onProgress },
  );
  const release = required(rendered[0], `a render of ${folder}`);
  const refusal = release.error ?? release.syncer?.message;
  if (refusal) throw new Error(`${folder}: ${refusal}`);
  const objects = release.manifests.flatMap(({ text }) => objectsIn(text));
  const configuration = configurationIn(objects, name);
  const deploysEtcd = objects.some(
    ({ kind, metadata }) => kind === "StatefulSet" && metadata.name === `${name}-etcd`,
  );
  return { name, host, rendered: objects, configuration, deploysEtcd };
}

function pinnedChart(pin: string) {
  const [template = "", release = ""] = pin.split("@");
  const file = join(ROOT, "templates", template, "releases", `${release}.yaml`);
  return vclusterChart((load(readFileSync(file, "utf8")) as Template).spec.chart);
}

/** The chart keeps them in a Secret that the control plane's pod mounts as its `config.yaml`. */
function configurationIn(objects: readonly ApiObject[], release: string): string {
  const name = `vc-config-${release}`;
  const secret = objects.find(({ kind, metadata }) => kind === "Secret" && metadata.name === name);
  const text: string = required(secret, name).data["config.yaml"];
  return Buffer.from(text, "base64").toString();
}

function objectsIn(text: string): readonly ApiObject[] {
  return (loadAll(text) as (ApiObject | null)[]).filter((object) => object !== null);
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`there is no ${what}`);
  return found;
}
