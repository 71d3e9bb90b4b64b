import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { look, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every default of the vCluster chart that can leave the jurisdiction, or open a way around its
 * placement, is closed in the values.
 * Why: a default that nobody wrote down is still in force.
 * Source: vCluster chart 0.36.1, values.yaml; numbers L1 to L18 are those of docs/decisions/0007.
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
  ["policies.resourceQuota.enabled", true, "nothing limits load balancers and node ports"],
  ["policies.limitRange.enabled", true, "pods without limits starve their neighbours"],
  ["networking.advanced.proxyKubelets.byHostname", false, "kubelet ports are proxied"],
  ["networking.advanced.proxyKubelets.byIP", false, "kubelet ports are proxied"],
  ["networking.advanced.fallbackHostCluster", false, "names resolve in the control plane cluster"],
  ["sync.fromHost.nodes.enabled", false, "real nodes are shown, with rights on every pod"],
  ["sync.fromHost.ingressClasses.enabled", false, "ingress classes of the host are offered"],
  ["sync.fromHost.priorityClasses.enabled", false, "tenants preempt their neighbours"],
  ["sync.fromHost.runtimeClasses.enabled", true, "any runtime handler of the host can be named"],
  ["sync.fromHost.storageClasses.enabled", true, "storage classes are not gated"],
  ["sync.toHost.ingresses.enabled", false, "host names of others can be claimed"],
  ["sync.toHost.networkPolicies.enabled", false, "a tenant's policy reopens what is closed"],
  ["sync.toHost.persistentVolumes.enabled", false, "hostPath volumes reach the node"],
  ["sync.toHost.priorityClasses.enabled", false, "tenants preempt their neighbours"],
  ["sync.toHost.pods.useSecretsForSATokens", true, "tokens stand in annotations of host pods"],
  ["controlPlane.ingress.host", "", "a foreign host stands in the configuration"],
  ["controlPlane.tlsRoute.host", "", "a foreign host stands in the configuration"],
  ["controlPlane.service.spec.type", "ClusterIP", "the API server is exposed"],
  [
    "controlPlane.statefulSet.enableServiceLinks",
    false,
    "services of the namespace are in the environment",
  ],
  ["deploy.cni.flannel.enabled", false, "images are pulled from a foreign registry"],
  ["deploy.localPathProvisioner.enabled", false, "images are pulled from a foreign registry"],
];

/** Keys that have to be said, whatever their value: quotas that are left out are not limits. */
const QUOTA = ["services.loadbalancers", "services.nodeports"];

/** Finds fields that are absent or not closed. */
export function chartDefaultOpen({ documents }: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) => {
    const open = CLOSED.filter(
      ([field, closed]) => look(file.object, ...field.split(".")) !== closed,
    );
    const quota = look(file.object, "policies", "resourceQuota", "quota");
    const unlimited = QUOTA.filter((key) => look(quota as JsonValue, key) !== 0);
    return [
      ...open.map(([field, closed, effect]) =>
        faultIn(
          file,
          `/${field.replaceAll(".", "/")}`,
          chartDefaultOpenFault,
          `${field} is open: ${effect}`,
          `set it to ${JSON.stringify(closed)}`,
        ),
      ),
      ...unlimited.map((key) =>
        faultIn(
          file,
          "/policies/resourceQuota/quota",
          chartDefaultOpenFault,
          `quota ${key} is not 0: a tenant can expose services by itself`,
          `set ${key}: 0`,
        ),
      ),
    ];
  });
}
