import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { rendersEtcd } from "../renders-etcd.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every default of the vCluster chart that can leave the jurisdiction, or open a way around its
 * placement, is closed in the values.
 * Why: a default that nobody wrote down is still in force.
 * Source: vCluster chart 0.36.1, values.yaml; docs/chart-leaks.md has the whole list.
 */
const chartDefaultOpenFault = defineFinding({
  code: "chart-default-open",
  severity: "error",
  summary: "Every default of the chart that could leave is closed.",
  why: "the chart's defaults send telemetry, ask public resolvers and open ports on their own",
  basis: "house",
  waivable: false,
});

/** Field, the value that closes it, and what the default does. */
const CLOSED: readonly (readonly [string, JsonValue, string])[] = [
  ["telemetry.enabled", false, "usage is posted abroad every five minutes"],
  ["policies.networkPolicy.enabled", false, "the chart's own set lets 443 out to anywhere"],
  ["policies.networkPolicy.fallbackDns", "", "tenant DNS falls back to a public resolver"],
  ["policies.networkPolicy.workload.publicEgress.enabled", false, "workloads reach any address"],
  ["policies.networkPolicy.workload.publicEgress.cidr", "", "any address stays configured"],
  ["policies.networkPolicy.workload.publicEgress.except", [], "foreign ranges stay configured"],
  ["policies.resourceQuota.enabled", true, "nothing limits load balancers and node ports"],
  ["policies.limitRange.enabled", true, "pods without limits starve their neighbours"],
  ["networking.advanced.proxyKubelets.byHostname", false, "kubelet ports are proxied"],
  ["networking.advanced.proxyKubelets.byIP", false, "kubelet ports are proxied"],
  ["networking.advanced.fallbackHostCluster", false, "names resolve in the control plane cluster"],
  ["sync.fromHost.nodes.enabled", false, "real nodes are shown, with rights on every pod"],
  ["sync.fromHost.runtimeClasses.enabled", true, "any runtime handler of the host can be named"],
  ["sync.fromHost.storageClasses.enabled", true, "storage classes are not gated"],
  ["sync.toHost.ingresses.enabled", false, "host names of others can be claimed"],
  ["sync.toHost.networkPolicies.enabled", false, "a tenant's policy reopens what is closed"],
  ["sync.toHost.persistentVolumes.enabled", false, "hostPath volumes reach the node"],
  ["sync.toHost.priorityClasses.enabled", false, "tenants preempt their neighbours"],
  ["sync.toHost.pods.useSecretsForSATokens", true, "tokens stand in annotations of host pods"],
  ["controlPlane.ingress.host", "", "a foreign host stands in the configuration"],
  ["controlPlane.service.spec.type", "ClusterIP", "the API server is exposed"],
  [
    "controlPlane.statefulSet.enableServiceLinks",
    false,
    "services of the namespace are in the environment",
  ],
  ["deploy.cni.flannel.enabled", false, "images are pulled from a foreign registry"],
  ["deploy.localPathProvisioner.enabled", false, "images are pulled from a foreign registry"],
];

/** What the chart adds for itself where it deploys an etcd. */
const CLOSED_WITH_ETCD: typeof CLOSED = [
  [
    "controlPlane.backingStore.etcd.deploy.statefulSet.enableServiceLinks",
    false,
    "services of the namespace are in the environment",
  ],
];

/** Levels of Pod Security that keep a pod off its node. */
const POD_SECURITY = ["baseline", "restricted"];

/** Quotas that are nought: a tenant exposes nothing by itself. */
const NOUGHT = ["services.loadbalancers", "services.nodeports"];

/** Quotas that have to be said, whatever their value: one that is left out keeps the chart's. */
const SAID = [
  "count/configmaps",
  "count/endpoints",
  "count/persistentvolumeclaims",
  "count/pods",
  "count/secrets",
  "count/services",
  "limits.cpu",
  "limits.ephemeral-storage",
  "limits.memory",
  "requests.cpu",
  "requests.ephemeral-storage",
  "requests.memory",
  "requests.storage",
];

/** Classes of the host that tenants are offered: without a selector, all of them. */
const OFFERED = ["runtimeClasses", "storageClasses"];

/** Finds fields that are absent or not closed. */
export function chartDefaultOpen({ documents, jurisdiction }: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) =>
    [
      ...closedFields(file),
      ...podSecurity(file),
      ...quotas(file),
      ...offeredClasses(file, jurisdiction.name),
    ].map(({ at, message, hint }) => faultIn(file, at, chartDefaultOpenFault, message, hint)),
  );
}

interface Fault {
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

function closedFields({ object }: OutputDocument): readonly Fault[] {
  return [...CLOSED, ...(rendersEtcd(object) ? CLOSED_WITH_ETCD : [])]
    .filter(
      ([field, closed]) =>
        JSON.stringify(look(object, ...field.split("."))) !== JSON.stringify(closed),
    )
    .map(([field, closed, effect]) => ({
      at: `/${field.replaceAll(".", "/")}`,
      message: `${field} is open: ${effect}`,
      hint: `set it to ${JSON.stringify(closed)}`,
    }));
}

function podSecurity({ object }: OutputDocument): readonly Fault[] {
  const level = look(object, "policies", "podSecurityStandard");
  if (POD_SECURITY.includes(shown(level))) return [];
  return [
    {
      at: "/policies/podSecurityStandard",
      message: `pod security "${shown(level)}" lets pods reach their node`,
      hint: `set ${POD_SECURITY.join(" or ")}`,
    },
  ];
}

function quotas({ object }: OutputDocument): readonly Fault[] {
  const quota = look(object, "policies", "resourceQuota", "quota") as JsonValue;
  const at = "/policies/resourceQuota/quota";
  return [
    ...NOUGHT.filter((key) => look(quota, key) !== 0).map((key) => ({
      at,
      message: `quota ${key} is not 0: a tenant can expose services by itself`,
      hint: `set ${key}: 0`,
    })),
    ...SAID.filter((key) => look(quota, key) === undefined).map((key) => ({
      at,
      message: `quota ${key} is left out, so the chart's own number holds`,
      hint: `set ${key}`,
    })),
  ];
}

function offeredClasses({ object }: OutputDocument, name: string): readonly Fault[] {
  return OFFERED.filter((classes) => {
    const labels = look(object, "sync", "fromHost", classes, "selector", "matchLabels");
    return look(labels as JsonValue, JURISDICTION_LABEL) !== name;
  }).map((classes) => ({
    at: `/sync/fromHost/${classes}/selector`,
    message: `${classes} of every jurisdiction are offered`,
    hint: `set matchLabels ${JURISDICTION_LABEL}: ${name}`,
  }));
}
