import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ChartPin } from "./emitted-object.ts";
import { pinnedSource, type SchemaSource, SOURCES_FOLDER } from "./schema-source.ts";

/** Definitions of custom resources, by the API groups that they serve. */
const CUSTOM_RESOURCES = [
  { name: "argo-cd", title: "Argo CD", path: "manifests/crds", groups: ["argoproj.io"] },
  {
    name: "kyverno",
    title: "Kyverno",
    path: "config/crds/policies.kyverno.io",
    groups: ["policies.kyverno.io"],
  },
  {
    name: "external-secrets",
    title: "External Secrets",
    path: "config/crds/bases",
    groups: ["external-secrets.io", "generators.external-secrets.io"],
  },
  {
    name: "cilium",
    title: "Cilium",
    path: "pkg/k8s/apis/cilium.io/client/crds/v2",
    groups: ["cilium.io"],
  },
] as const;

/** Where the custom resources of an API group are defined; undefined for groups of Kubernetes. */
export function customResourceSource(group: string): SchemaSource | undefined {
  const found = CUSTOM_RESOURCES.find(({ groups }) => groups.some((each) => each === group));
  if (!found) return undefined;
  return pinnedSource(found.name, { title: found.title, form: "definitions", path: found.path });
}

/** The API of a Kubernetes minor version such as `1.36`; undefined where none is pinned. */
export function kubernetesSource(minor: string): SchemaSource | undefined {
  const name = `kubernetes-${minor}`;
  if (!existsSync(join(SOURCES_FOLDER, name, "go.mod"))) return undefined;
  return pinnedSource(name, {
    title: "Kubernetes",
    form: "open-api",
    path: "api/openapi-spec/v3",
  });
}

/** Kubernetes minor versions whose API is pinned, in order. */
export function pinnedMinors(): readonly string[] {
  return readdirSync(SOURCES_FOLDER)
    .flatMap((name) => /^kubernetes-(1\.\d+)$/.exec(name)?.[1] ?? [])
    .sort((left, right) => Number(left.slice(2)) - Number(right.slice(2)));
}

/** The values schema of a chart, in the module that its template pins. */
export function chartSource({ name, version, module, digest }: ChartPin): SchemaSource {
  return {
    title: `chart ${name}`,
    module,
    version: `v${version}`,
    sum: digest,
    form: "chart-values",
    path: "chart/values.schema.json",
    moduleFolder: join(SOURCES_FOLDER, "chart"),
  };
}
