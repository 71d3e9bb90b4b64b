import { describe, expect, test } from "vitest";
import { damaged, EMITTED, faults, found } from "../../../../support/emitted.ts";

const code = "app-project-open";

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const DEFAULT = "apps/eu/argo-cd/appproject-default.yaml";
const GIT = "https://git.eu.rheinwerk.example/bailiwick/eu.git";

describe("a tenant's project allows more than its own", () => {
  test.each([
    ["every repository", `[${GIT}, registry`, '["*", registry', "/sourceRepos/0"],
    [
      "a group of them",
      `[${GIT}, registry`,
      `[${GIT}, "https://git.eu.rheinwerk.example/*", registry`,
      "/sourceRepos/1",
    ],
    ["all but some", `[${GIT}, registry`, `["!*", registry`, "/sourceRepos/0"],
    [
      "every server",
      "[{ namespace: vc-acme-bank--payments, server: https://kubernetes.default.svc }]",
      '[{ namespace: vc-acme-bank--payments, server: "*" }]',
      "/destinations/0",
    ],
    [
      "a server by name",
      "[{ namespace: vc-acme-bank--payments, server: https://kubernetes.default.svc }]",
      "[{ namespace: vc-acme-bank--payments, name: in-cluster }]",
      "/destinations/0",
    ],
    [
      "every namespace",
      "[{ namespace: vc-acme-bank--payments, server",
      '[{ namespace: "*", server',
      "/destinations/0",
    ],
    [
      "every kind",
      '- { kind: ConfigMap, group: "" }',
      '- { kind: "*", group: "" }',
      "/namespaceResourceWhitelist/0",
    ],
    [
      "a group of kinds",
      '- { kind: Namespace, group: "" }',
      '- { kind: Namespace, group: "*" }',
      "/clusterResourceWhitelist/0",
    ],
    [
      "whatever is namespaced",
      "  namespaceResourceWhitelist:\n    -",
      "  unknown:\n    -",
      "/namespaceResourceWhitelist",
    ],
    [
      "applications from elsewhere",
      "  clusterResourceWhitelist:\n    - { kind: Namespace",
      '  sourceNamespaces: ["*"]\n  clusterResourceWhitelist:\n    - { kind: Namespace',
      "/sourceNamespaces/0",
    ],
  ])("%s", (_, from, to, pointer) => {
    expect(faults(damaged({ path: ACME, from, to }))).toEqual([`${code} ${ACME}#1/spec${pointer}`]);
  });
});

describe("the project that exists in every Argo CD", () => {
  test.each([
    ["sourceRepos: []", `sourceRepos: [${GIT}]`, "sourceRepos/0"],
    [
      "destinations: []",
      "destinations: [{ namespace: a, server: https://kubernetes.default.svc }]",
      "destinations/0",
    ],
    [
      "clusterResourceWhitelist: []",
      'clusterResourceWhitelist: [{ group: "*", kind: "*" }]',
      "clusterResourceWhitelist/0",
    ],
    [
      'namespaceResourceBlacklist: [{ kind: "*", group: "*" }]',
      "namespaceResourceBlacklist: []",
      "namespaceResourceWhitelist",
    ],
  ])("allows nothing: %s", (from, to, pointer) => {
    expect(faults(damaged({ path: DEFAULT, from, to }))).toEqual([
      `${code} ${DEFAULT}#0/spec/${pointer}`,
    ]);
  });

  test("is there", () => {
    const [finding] = found(EMITTED.filter(({ path }) => path !== DEFAULT));
    expect(finding?.message).toBe(
      "no project `default` is emitted, so Argo CD's own allows everything",
    );
  });
});
