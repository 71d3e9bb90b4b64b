import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { toYaml } from "../../../../../tools/compiler/src/5-emit/yaml.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";

const VALUES = "apps/eu/tenants/ledgerleaf/product/values.yaml";
const code = "chart-default-open";

/** Leaks of the chart's own defaults, and the value that each of them has there. */
const DEFAULTS: readonly (readonly [string, unknown])[] = [
  ["telemetry.enabled", true],
  ["policies.networkPolicy.enabled", true],
  ["policies.networkPolicy.fallbackDns", "8.8.8.8"],
  ["policies.networkPolicy.workload.publicEgress.enabled", true],
  ["policies.networkPolicy.workload.publicEgress.cidr", "0.0.0.0/0"],
  ["policies.resourceQuota.enabled", "auto"],
  ["policies.limitRange.enabled", "auto"],
  ["networking.advanced.proxyKubelets.byHostname", true],
  ["networking.advanced.proxyKubelets.byIP", true],
  ["networking.advanced.fallbackHostCluster", true],
  ["sync.fromHost.nodes.enabled", true],
  ["sync.fromHost.ingressClasses.enabled", true],
  ["sync.fromHost.priorityClasses.enabled", true],
  ["sync.fromHost.runtimeClasses.enabled", false],
  ["sync.fromHost.storageClasses.enabled", "auto"],
  ["sync.toHost.ingresses.enabled", true],
  ["sync.toHost.networkPolicies.enabled", true],
  ["sync.toHost.persistentVolumes.enabled", true],
  ["sync.toHost.priorityClasses.enabled", true],
  ["sync.toHost.pods.useSecretsForSATokens", false],
  ["controlPlane.ingress.host", "my-host.example"],
  ["controlPlane.tlsRoute.host", "my-host.example"],
  ["controlPlane.service.spec.type", "LoadBalancer"],
  ["controlPlane.statefulSet.enableServiceLinks", true],
  ["deploy.cni.flannel.enabled", true],
  ["deploy.localPathProvisioner.enabled", true],
];

describe.each(DEFAULTS)("%s", (field, open) => {
  const fault = `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`;

  test("opened is found", () => {
    expect(faults(withValue(field, open)).filter((each) => each.startsWith(code))).toEqual([fault]);
  });

  test("left out is found, by this rule alone", () => {
    expect(faults(withValue(field, undefined))).toEqual([fault]);
  });
});

test.each(["services.loadbalancers", "services.nodeports"])("quota %s is nought", (key) => {
  const pointer = `${code} ${VALUES}#0/policies/resourceQuota/quota`;
  const values = valuesOf() as { policies: { resourceQuota: { quota: Record<string, unknown> } } };
  values.policies.resourceQuota.quota[key] = 1;
  expect(faults(replaced(values))).toEqual([pointer]);
  delete values.policies.resourceQuota.quota[key];
  expect(faults(replaced(values))).toEqual([pointer]);
});

function valuesOf(): unknown {
  return load(EMITTED.find(({ path }) => path === VALUES)?.text ?? "");
}

function withValue(field: string, value: unknown) {
  const values = valuesOf() as Record<string, unknown>;
  const keys = field.split(".");
  const last = keys.pop() ?? "";
  const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, values);
  expect(place).toHaveProperty([last]);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return replaced(values);
}

function replaced(values: unknown) {
  const text = toYaml(values as never);
  return EMITTED.map((file) => (file.path === VALUES ? { ...file, text } : file));
}
