import { isJsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { toYaml } from "../../../../../tools/compiler/src/5-emit/yaml.ts";
import { EMITTED, faults } from "../../../../support/emitted.ts";

const VALUES = "apps/eu/tenants/ledgerleaf/product/values.yaml";
const code = "chart-default-open";
const OF_EU = EMITTED.filter(({ path }) => path.startsWith("apps/eu/"));

/** Leaks of the chart's own defaults, and the value that each of them has there. */
const DEFAULTS: readonly (readonly [string, unknown])[] = [
  ["telemetry.enabled", true],
  ["policies.networkPolicy.enabled", true],
  ["policies.networkPolicy.fallbackDns", "8.8.8.8"],
  ["policies.networkPolicy.workload.publicEgress.enabled", true],
  ["policies.networkPolicy.workload.publicEgress.cidr", "0.0.0.0/0"],
  ["policies.networkPolicy.workload.publicEgress.except", ["10.0.0.0/8"]],
  ["policies.resourceQuota.enabled", "auto"],
  ["policies.limitRange.enabled", "auto"],
  ["networking.advanced.proxyKubelets.byHostname", true],
  ["networking.advanced.proxyKubelets.byIP", true],
  ["networking.advanced.fallbackHostCluster", true],
  ["sync.fromHost.nodes.enabled", true],
  ["sync.fromHost.runtimeClasses.enabled", false],
  ["sync.fromHost.storageClasses.enabled", "auto"],
  ["sync.toHost.ingresses.enabled", true],
  ["sync.toHost.networkPolicies.enabled", true],
  ["sync.toHost.persistentVolumes.enabled", true],
  ["sync.toHost.priorityClasses.enabled", true],
  ["sync.toHost.pods.useSecretsForSATokens", false],
  ["controlPlane.ingress.host", "my-host.example"],
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

describe("every leaf of the emitted values is there for a reason", () => {
  const files = [VALUES, "apps/eu/tenants/acme-bank/payments/values.yaml"];
  const leaves = files.flatMap((path) =>
    leafFields(valuesOf(path)).map((keys) => ({ path, keys })),
  );

  test.each(leaves)("$path $keys", ({ path, keys }) => {
    const red = new Set(faults(withoutLeaf(path, keys)).map((each) => each.split(" ")[0]));
    const field = keys.join(".");
    const harmless = field in HARMLESS || `${path.split("/")[3]} ${field}` in HARMLESS;
    if (HELD_TWICE.includes(field)) expect([...red].sort()).toEqual([code, "limits-differ"]);
    else expect([...red]).toHaveLength(harmless ? 0 : 1);
  });
});

test("what is listed as harmless or as held twice is still emitted", () => {
  const emitted = leafFields(valuesOf("apps/eu/tenants/acme-bank/payments/values.yaml"));
  const fields = [...emitted, ...leafFields(valuesOf())].map((keys) => keys.join("."));
  const listed = Object.keys(HARMLESS).map((field) => field.split(" ").at(-1) ?? "");
  expect([...listed, ...HELD_TWICE].filter((field) => !fields.includes(field))).toEqual([]);
});

/** Leaves without which nothing leaves and nothing opens, and what then happens. */
const HARMLESS: Readonly<Record<string, string>> = {
  "ledgerleaf controlPlane.backingStore.etcd.deploy.enabled": "is off by default",
  "controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas": "one member",
  "controlPlane.backingStore.etcd.deploy.statefulSet.persistence.volumeClaim.retentionPolicy":
    "is kept by default",
  "controlPlane.backingStore.etcd.deploy.statefulSet.persistence.volumeClaim.size": "5Gi",
  "controlPlane.backingStore.etcd.deploy.statefulSet.scheduling.tolerations": "stays pending",
  "controlPlane.proxy.extraSANs": "the server's name does not fit",
  "controlPlane.statefulSet.persistence.volumeClaim.retentionPolicy": "is kept by default",
  "controlPlane.statefulSet.persistence.volumeClaim.size": "5Gi",
  "controlPlane.statefulSet.scheduling.tolerations": "stays pending",
  "logging.encoding": "is written as plain lines",
  "sync.toHost.pods.enforceTolerations": "workloads stay pending",
};

/**
 * Leaves that two rules hold: left out, the chart's own value is in force, and what was chosen is
 * not. Neither rule is enough alone: one knows no choice, the other no cluster without a request.
 */
const HELD_TWICE: readonly string[] = [
  "policies.podSecurityStandard",
  ...[
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
  ].map((key) => `policies.resourceQuota.quota.${key}`),
];

function valuesOf(path = VALUES): unknown {
  return load(EMITTED.find((file) => file.path === path)?.text ?? "");
}

/** Keys of everything that is no mapping. */
function leafFields(value: unknown, keys: readonly string[] = []): readonly (readonly string[])[] {
  if (!isJsonObject(value)) return [keys];
  return Object.entries(value).flatMap(([key, each]) => leafFields(each, [...keys, key]));
}

function withoutLeaf(path: string, keys: readonly string[]) {
  const values = valuesOf(path) as Record<string, unknown>;
  const last = keys.at(-1) ?? "";
  const place = keys.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, values);
  delete place[last];
  return replaced(values, path);
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

function replaced(values: unknown, path = VALUES) {
  const text = toYaml(values as never);
  return OF_EU.map((file) => (file.path === path ? { ...file, text } : file));
}
