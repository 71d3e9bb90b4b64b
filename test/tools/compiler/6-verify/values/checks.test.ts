import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { VALUES_CHECKS } from "../../../../../tools/compiler/src/6-verify/values/checks.ts";

/** For each check values that it alone refuses, and the field that it points at. */
const REFUSED_BY: Readonly<Record<string, readonly [string, string]>> = {
  podSecurityLevel: ["policies: { podSecurityStandard: tight }", "policies.podSecurityStandard"],
  tolerationReadable: [
    "sync: { toHost: { pods: { enforceTolerations: [a=b, a=b=c] } } }",
    "sync.toHost.pods.enforceTolerations.1",
  ],
  embeddedDatabaseAlone: [
    "controlPlane: { statefulSet: { highAvailability: { replicas: 2 } } }",
    "controlPlane.statefulSet.highAvailability.replicas",
  ],
  customResourcesSyncedOnce: [
    `integrations: { istio: { enabled: true } }
sync: { toHost: { customResources: { gateways.networking.istio.io: { enabled: true } } } }`,
    "sync.toHost.customResources.gateways.networking.istio.io",
  ],
  customResourcesScoped: [
    "sync: { toHost: { customResources: { a.b.example: { scope: Cluster } } } }",
    "sync.toHost.customResources.a.b.example.scope",
  ],
  gatewaysMapped: [
    "sync: { fromHost: { gateways: { enabled: true, mappings: { byName: { a/b: c } } } } }",
    "sync.fromHost.gateways.mappings.byName.a/b",
  ],
  gatewayRoutes: [
    "sync: { toHost: { gatewayApi: { referenceGrants: { enabled: never } } } }",
    "sync.toHost.gatewayApi.referenceGrants.enabled",
  ],
  patchesAlone: [
    "sync: { toHost: { pods: { patches: [{ path: a, expression: b, labels: { c: d } }] } } }",
    "sync.toHost.pods.patches.0",
  ],
  schedulerSeesNodes: [
    "controlPlane: { advanced: { virtualScheduler: { enabled: true } } }",
    "controlPlane.advanced.virtualScheduler.enabled",
  ],
  classesOneWay: [
    `sync: { fromHost: { storageClasses: { enabled: "true" } },
  toHost: { storageClasses: { enabled: true } } }`,
    "sync.toHost.storageClasses.enabled",
  ],
  webhooksReachable: [
    `policies: { centralAdmission: { mutatingWebhooks: [{ webhooks: [
  { name: a, clientConfig: { url: "https://a.example/%zz" } }] }] } }`,
    "policies.centralAdmission.mutatingWebhooks.0.webhooks.0.clientConfig",
  ],
  deniedRequestsReadable: [
    "experimental: { denyProxyRequests: [{ name: a, namespaces: [B] }] }",
    "experimental.denyProxyRequests.0",
  ],
  resolvedNames: [
    `controlPlane: { coredns: { embedded: true } }
networking: { resolveDNS: [{ hostname: a.example, target: { hostname: b.example, ip: "::1" } }] }`,
    "networking.resolveDNS.0",
  ],
  hostObjectsMapped: [
    "sync: { fromHost: { secrets: { enabled: true } } }",
    "sync.fromHost.secrets",
  ],
  namespacesMapped: [
    `sync: { toHost: { namespaces: { enabled: true,
  mappings: { byName: { a: "$` +
      `{name}-$` +
      `{other}" } } } } }`,
    "sync.toHost.namespaces.mappings.byName.a",
  ],
  disruptionBudgetSingle: [
    `controlPlane: { advanced: { podDisruptionBudget: {
  enabled: true, minAvailable: 1, maxUnavailable: 50% } } }`,
    "controlPlane.advanced.podDisruptionBudget",
  ],
  exportedKubeconfig: ["exportKubeConfig: { server: a.example }", "exportKubeConfig.server"],
  privateNodesAlone: ["controlPlane: { endpoint: a.example:443 }", "controlPlane.endpoint"],
  nodePoolsNamed: [
    `privateNodes: { enabled: true, autoNodes: [{ provider: a, dynamic: [
  { name: b, nodeTypeSelector: [{ property: c, operator: Exists, value: d }] }] }] }`,
    "privateNodes.autoNodes.0.dynamic.0.nodeTypeSelector.0",
  ],
  classSelectorsReadable: [
    "sync: { fromHost: { priorityClasses: { selector: { matchLabels: { a: b c } } } } }",
    "sync.fromHost.priorityClasses.selector",
  ],
  externalStoreAddressed: [
    "controlPlane: { backingStore: { etcd: { external: { enabled: true } } } }",
    "controlPlane.backingStore.etcd.external",
  ],
  backingStoreSingle: [
    `controlPlane: { backingStore: {
  etcd: { deploy: { enabled: true }, embedded: { enabled: true } } } }`,
    "controlPlane.backingStore",
  ],
  removedOptions: ["rbac: { enableVolumeSnapshotRules: {} }", "rbac.enableVolumeSnapshotRules"],
};

describe("each check refuses what nothing else does", () => {
  test.each(Object.entries(REFUSED_BY))("%s", (check, [text, field]) => {
    expect(refusals(text)).toEqual([`${check} ${field}`]);
  });

  test("and there is no check without such values", () => {
    const others = Object.keys(VALUES_CHECKS).filter((name) => !(name in REFUSED_BY));
    expect(others).toEqual(["releaseNameFits"]);
  });
});

test.each([
  [28, 28, []],
  [28, 29, []],
  [29, 29, ["releaseNameFits "]],
  [54, 3, ["releaseNameFits "]],
])("a release of %i characters in a namespace of %i", (name, namespace, expected) => {
  expect(refusals("{}", "a".repeat(name), "b".repeat(namespace))).toEqual(expected);
});

test("whatever stands where another type is meant is left to the schema", () => {
  const fields = [
    "policies: { podSecurityStandard: baseline, centralAdmission: [a] }",
    "sync: [a]",
    "sync: { toHost: { pods: { patches: { a: b } }, customResources: [a] } }",
    "networking: { resolveDNS: a }",
    "privateNodes: { enabled: true, autoNodes: { a: b } }",
    "controlPlane: { backingStore: a, statefulSet: { highAvailability: { replicas: three } } }",
    "exportKubeConfig: { additionalSecrets: a, secret: null }",
  ];
  expect(fields.flatMap((text) => refusals(text))).toEqual([]);
});

function refusals(text: string, name = "vc-a--b", namespace = name): readonly string[] {
  const values = load(text) as JsonObject;
  return Object.entries(VALUES_CHECKS).flatMap(([check, judge]) =>
    judge({ values, name, namespace }).map(({ keys, message, hint }) => {
      expect([message, hint]).not.toContain("");
      return `${check} ${keys.join(".")}`;
    }),
  );
}
