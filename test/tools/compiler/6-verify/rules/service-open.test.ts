import { describe, expect, test } from "vitest";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { found } from "../../../../support/emitted.ts";
import { OFFERING } from "../../../../support/gated.ts";

const CATALOG = catalogOf(OFFERING).value;

const said = (field: string, value: unknown, catalog = CATALOG) =>
  found(withValue(field, value), catalog)
    .filter(({ definition }) => definition.code === "service-open")
    .map(({ origin, message }) => {
      expect(origin.file).toBe(VALUES);
      return `${origin.pointer.replace("#0/", "")} ${message}`;
    });

test.each([
  ["integrations.kubeVirt.enabled", "virtual machines run past pod security"],
  ["integrations.istio.enabled", "routes of a mesh name hosts that nobody declared"],
  ["controlPlane.hostPathMapper.enabled", "a pod on each node sees the paths of all pods"],
  ["integrations.metricsServer.nodes", "nodes are measured, which neighbours use too"],
])("%s stays shut", (field, effect) => {
  expect(said(field, true)).toEqual([`${field.replaceAll(".", "/")} ${field} is on: ${effect}`]);
  expect(said(field, false)).toEqual([]);
});

test("a metrics server measures nodes unless it is told not to", () => {
  expect(said("integrations.metricsServer", { enabled: true })).toHaveLength(1);
  expect(said("integrations.metricsServer", { enabled: true, nodes: false })).toEqual([]);
});

const labels = (place: string, jurisdiction = "eu") => ({
  "bailiwick.dev/jurisdiction": jurisdiction,
  "bailiwick.dev/place": place,
});

describe("certificates", () => {
  const manager = (selector: object, issuers: object = { enabled: false }) =>
    said("integrations.certManager", {
      enabled: true,
      sync: { fromHost: { clusterIssuers: { enabled: true, selector } }, toHost: { issuers } },
    });

  test("of the one declared issuer are inside", () => {
    expect(manager({ labels: labels("authority") })).toEqual([]);
  });

  test.each([
    ["every issuer", {}],
    ["a store", { labels: labels("vault") }],
    ["any place", { labels: { "bailiwick.dev/jurisdiction": "eu" } }],
    ["anybody's", { labels: { "bailiwick.dev/place": "authority" } }],
  ])("of %s are refused", (_, selector) => {
    expect(manager(selector)).toHaveLength(1);
  });

  test("by issuers of the tenant are refused, said or left out", () => {
    const message =
      "integrations/certManager/sync/toHost/issuers issuers that a tenant writes are carried to the host";
    expect(manager({ labels: labels("authority") }, { enabled: true })).toEqual([message]);
    expect(manager({ labels: labels("authority") }, {})).toEqual([message]);
  });
});

describe("secrets", () => {
  const operator = (clusterStores: object, stores: object = { enabled: false }) =>
    said("integrations.externalSecrets", {
      enabled: true,
      sync: { fromHost: { clusterStores }, toHost: { stores } },
    });

  test("of the one declared store are inside, and none at all", () => {
    const selector = { matchLabels: labels("vault") };
    expect(operator({ enabled: true, selector })).toEqual([]);
    expect(operator({ enabled: false })).toEqual([]);
  });

  test("of every store, and of stores of the tenant, are refused", () => {
    expect(operator({ enabled: true })).toHaveLength(1);
    expect(operator({ enabled: false }, { enabled: true })).toHaveLength(1);
  });
});

test("service accounts on the host need a declared issuer", () => {
  const field = "sync.toHost.serviceAccounts";
  expect(said(field, { enabled: true })).toEqual([]);
  const inventory = [...(CATALOG.jurisdictions[0]?.inventory ?? [])];
  const without = inventory.filter(([, { entry }]) => entry.kind !== "identity-issuer");
  const [eu, ...others] = CATALOG.jurisdictions;
  const catalog = {
    ...CATALOG,
    jurisdictions: [{ ...eu!, inventory: new Map(without) }, ...others],
  };
  expect(said(field, { enabled: true }, catalog)).toHaveLength(1);
});
