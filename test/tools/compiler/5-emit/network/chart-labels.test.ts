import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chartModule } from "../../../../support/chart-module.ts";

const { Dir } = chartModule();
const text = (path: string) => readFileSync(join(Dir, path), "utf8").replace(/\s+/g, " ");

/** What the selectors and ports of our policies take for granted, in the module that is pinned. */
test.each([
  [
    "pods of the control plane",
    "chart/templates/statefulset.yaml",
    "labels: app: vcluster release: {{ .Release.Name | quote }}",
  ],
  [
    "pods of etcd",
    "chart/templates/etcd-statefulset.yaml",
    "labels: app: vcluster-etcd release: {{ .Release.Name | quote }}",
  ],
  ["the tenant API server", "chart/templates/service.yaml", "port: 443 targetPort: 8443"],
  ["clients of etcd", "chart/templates/etcd-service.yaml", "port: 2379 targetPort: 2379"],
  ["peers of etcd", "chart/templates/etcd-service.yaml", "port: 2380 targetPort: 2380"],
  ["pods that take snapshots", "pkg/snapshot/pod/pod.go", '"app": "vcluster-snapshot"'],
  ["the tenant's DNS listens", "pkg/coredns/template.go", ".:1053 {"],
  ["the tenant's DNS", "chart/templates/networkpolicy.yaml", "k8s-app: vcluster-kube-dns"],
  [
    "the label of the syncer",
    "pkg/util/translate/types.go",
    'MarkerLabel = "vcluster.loft.sh/managed-by"',
  ],
  [
    "the namespace inside, by the syncer",
    "pkg/util/translate/labels.go",
    "newLabels[NamespaceLabel] = vNamespace",
  ],
  [
    "labels that no tenant chooses",
    "pkg/util/translate/single_namespace.go",
    "VClusterReleaseLabel: true, // namespace, marker & controlled-by NamespaceLabel: true, " +
      "MarkerLabel: true, ControllerLabel: true,",
  ],
])("%s", (_, path, words) => {
  expect(text(path)).toContain(words);
});
