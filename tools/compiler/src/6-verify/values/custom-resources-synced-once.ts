import { isOn, keysOf, mappingAt } from "./setting.ts";
import type { ValuesCheck, ValuesFault, ValuesOfRelease } from "./values-check.ts";

const TO = "sync.toHost.customResources";
const FROM = "sync.fromHost.customResources";
const PROXY = "experimental.proxy.customResources";

/** A definition, the way it goes, and the switch of the integration that syncs it. */
type Integrated = readonly [string, string, string];

/** Switches that stand at `true` in the chart's values. */
const BY_INTEGRATION: readonly Integrated[] = [
  ["destinationrules.networking.istio.io", TO, "istio.sync.toHost.destinationRules"],
  ["virtualservices.networking.istio.io", TO, "istio.sync.toHost.virtualServices"],
  ["gateways.networking.istio.io", TO, "istio.sync.toHost.gateways"],
  ["certificates.cert-manager.io", TO, "certManager.sync.toHost.certificates"],
  ["issuers.cert-manager.io", TO, "certManager.sync.toHost.issuers"],
  ["clusterissuers.cert-manager.io", FROM, "certManager.sync.fromHost.clusterIssuers"],
  ["externalsecrets.external-secrets.io", TO, "externalSecrets"],
  ["virtualmachines.kubevirt.io", TO, "kubeVirt.sync.virtualMachines"],
  ["virtualmachineinstances.kubevirt.io", TO, "kubeVirt.sync.virtualMachineInstances"],
  [
    "virtualmachineinstancemigrations.kubevirt.io",
    TO,
    "kubeVirt.sync.virtualMachineInstanceMigrations",
  ],
  ["virtualmachineclones.clone.kubevirt.io", TO, "kubeVirt.sync.virtualMachineClones"],
  ["virtualmachinepools.pool.kubevirt.io", TO, "kubeVirt.sync.virtualMachinePools"],
];

/** Switches that stand at `false` in the chart's values. */
const BY_INTEGRATION_IF_ASKED: readonly Integrated[] = [
  ["secretstores.external-secrets.io", TO, "externalSecrets.sync.toHost.stores"],
  ["clustersecretstores.external-secrets.io", TO, "externalSecrets.sync.fromHost.clusterStores"],
  ["datavolumes.cdi.kubevirt.io", TO, "kubeVirt.sync.dataVolumes"],
];

/**
 * A custom resource is synced one way, by one part of vCluster, and answered by one cluster.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateEnabledIntegrations and
 * ValidateCustomResourceSyncProxyConflicts.
 */
export const customResourcesSyncedOnce: ValuesCheck = (release) => {
  const [to, from] = [enabledAt(release, TO), enabledAt(release, FROM)];
  const proxied = enabledAt(release, PROXY);
  return [
    ...to
      .filter((name) => from.includes(name))
      .map((name) => twice(TO, name, "is synced from the host and to it")),
    ...[
      ...to.map((name) => [TO, name] as const),
      ...from.map((name) => [FROM, name] as const),
    ].flatMap(([path, name]) =>
      proxied.some((each) => groupOf(each) === groupOf(name))
        ? [twice(path, name, "has the group of one that another cluster answers for")]
        : [],
    ),
    ...integrated(release, BY_INTEGRATION, true),
    ...integrated(release, BY_INTEGRATION_IF_ASKED, false),
  ];
};

function integrated(
  release: ValuesOfRelease,
  rows: readonly Integrated[],
  byDefault: boolean,
): readonly ValuesFault[] {
  return rows.flatMap(([name, path, switched]) => {
    const [integration = ""] = switched.split(".");
    const { values } = release;
    if (!isOn(values, `integrations.${integration}.enabled`)) return [];
    if (!isOn(values, `integrations.${switched}.enabled`, byDefault)) return [];
    return enabledAt(release, path)
      .filter((each) => each.replace(/\/status(?=\.)/, "") === name)
      .map((each) => twice(path, each, `is synced by integrations.${integration} too`));
  });
}

function twice(path: string, name: string, words: string): ValuesFault {
  return { keys: [...keysOf(path), name], message: `${name} ${words}`, hint: "leave it out here" };
}

function enabledAt({ values }: ValuesOfRelease, path: string): readonly string[] {
  const resources = mappingAt(values, path);
  return Object.keys(resources).filter((name) => isOn(resources[name] ?? null, "enabled"));
}

/** `widgets.shop.example/v1` is of the group `shop.example`. */
function groupOf(name: string): string {
  const [resource = ""] = name.split("/");
  return resource.includes(".") ? resource.slice(resource.indexOf(".") + 1) : "";
}
