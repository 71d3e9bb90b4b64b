import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "js-yaml";
import { KYVERNO_CHART, KYVERNO_VALUES } from "../../../tools/compiler/src/5-emit/kyverno-chart.ts";
import { renderCharts } from "../../../tools/engines/src/chart/render-charts.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";

/** What the pinned chart makes of the emitted values, and how its admission controller starts. */
export interface KyvernoRelease {
  /** All but what would run: workloads, jobs and their disruption budgets. */
  readonly objects: readonly ApiObject[];
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
}

const CONTROLLER = "kyverno-admission-controller";

/** Kinds that need a kubelet. */
const RUN = ["Deployment", "Job", "CronJob", "PodDisruptionBudget", "Pod"];

/** Renders Kyverno as Argo CD would for a control plane. Throws where the chart refuses. */
export async function kyvernoRelease(
  apps: string,
  { jurisdiction }: ControlPlane,
  onProgress: (line: string) => void,
): Promise<KyvernoRelease> {
  const { release: name } = KYVERNO_CHART;
  const id = `${jurisdiction}/${KYVERNO_VALUES}`;
  const values = readFileSync(join(apps, id), "utf8");
  const release = { id, name, namespace: name, values, kubernetes: "1.36", syncer: false };
  const { rendered } = await renderCharts([{ ...release, chart: KYVERNO_CHART }], { onProgress });
  const [answer] = rendered;
  if (!answer || answer.error) throw new Error(`${id}: ${answer?.error ?? "not rendered"}`);
  const objects = answer.manifests.flatMap(({ text }) =>
    (loadAll(text) as (ApiObject | null)[]).filter((object) => object !== null),
  );
  const pod = objects.find(
    ({ kind, metadata }) => kind === "Deployment" && metadata.name === CONTROLLER,
  )?.spec.template.spec;
  const [container] = pod.containers;
  return {
    objects: objects.filter(({ kind }) => !RUN.includes(kind)),
    arguments: container.args,
    environment: environmentOf(container.env),
    serviceAccount: pod.serviceAccountName,
  };
}

interface Variable {
  readonly name: string;
  readonly value?: string;
}

/** What the pod would be told about itself is said here; only one such pod stands. */
function environmentOf(variables: readonly Variable[]): Readonly<Record<string, string>> {
  const of = ({ name, value }: Variable) => {
    if (value !== undefined) return value;
    return name === "KYVERNO_NAMESPACE" ? KYVERNO_CHART.release : `${CONTROLLER}-0`;
  };
  return Object.fromEntries(variables.map((each) => [each.name, of(each)]));
}
