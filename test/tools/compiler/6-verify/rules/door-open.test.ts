import { describe, expect, test } from "vitest";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { faults, found } from "../../../../support/emitted.ts";
import { OFFERING } from "../../../../support/gated.ts";

const CATALOG = catalogOf(OFFERING).value;
const HOST = "bank.tenants.rheinwerk.example";
const ROUTE = {
  apiVersion: "gateway.networking.k8s.io/v1",
  enabled: true,
  host: "",
  parentRefs: [{ name: "edge", namespace: "gateways" }],
};
const SANS = "vc-acme-bank--payments.vc-acme-bank--payments.svc";

/** Emitted values with a route, which are certified for one host. */
function exposed(route: object, host = HOST) {
  const values = withValue("controlPlane.tlsRoute", { ...ROUTE, host, ...route });
  const text = values.find(({ path }) => path === VALUES)?.text ?? "";
  const certified = text.replace(`[${SANS}]`, `[${SANS}, ${HOST}]`);
  expect(certified).not.toBe(text);
  return values.map((file) => (file.path === VALUES ? { ...file, text: certified } : file));
}

const said = (files: Parameters<typeof found>[0]) =>
  found(files, CATALOG)
    .filter(({ definition }) => definition.code === "door-open")
    .map(({ origin, message }) => `${origin.pointer.replace("#0/", "")} ${message}`);

describe("the API server's door", () => {
  test("with a declared gateway and host is inside, and shut is too", () => {
    expect(faults(exposed({}), CATALOG)).toEqual([]);
    expect(faults(withValue("controlPlane.tlsRoute", { host: "" }))).toEqual([]);
  });

  test.each([
    ["no parent", { parentRefs: [] }, "parentRefs no gateway is named"],
    ["a route of its own", { spec: { hostnames: [HOST] } }, "spec the route is written anew"],
    [
      "shut, with a host",
      { enabled: false },
      "host a host stands in the configuration of no route",
    ],
  ])("is refused with %s", (_, route, message) => {
    expect(said(exposed(route))).toEqual([`controlPlane/tlsRoute/${message}`]);
  });

  test("is refused under a host of another kind of entry, and one of no certificate", () => {
    expect(said(exposed({}, "registry.rheinwerk.example"))).toEqual([
      'controlPlane/tlsRoute/host "registry.rheinwerk.example" is no host of an entry of kind gateway',
      'controlPlane/tlsRoute/host no certificate is made for "registry.rheinwerk.example"',
    ]);
  });
});

describe("a gateway shown inside", () => {
  const override = { allowedHostnames: [HOST], hostNamespace: "gateways", name: "edge" };
  const shows = (overrides: readonly unknown[], name = "gateways/edge") =>
    withValue("sync.fromHost.gateways", {
      enabled: true,
      mappings: { byName: { [name]: name } },
      allowedRoutes: { overrides },
    });

  test("with hosts of its own is inside", () => {
    expect(said(shows([override]))).toEqual([]);
  });

  test.each([
    ["no hosts", [{ ...override, allowedHostnames: [] }]],
    ["hosts of another", [{ ...override, name: "other" }]],
    ["nothing said", []],
  ])("is refused with %s", (_, overrides) => {
    expect(said(shows(overrides))).toEqual([
      'sync/fromHost/gateways/mappings/byName routes may answer for any host through gateway "gateways/edge"',
    ]);
  });

  test.each(["bank.example", "*.tenants.rheinwerk.example"])("is refused for %s", (host) => {
    expect(said(shows([{ ...override, allowedHostnames: [host] }]))).toEqual([
      `sync/fromHost/gateways/allowedRoutes "${host}" is no host of an entry of kind gateway`,
    ]);
  });

  test("is refused where nobody declared it", () => {
    expect(said(shows([override], "gateways/*"))).toEqual([
      'sync/fromHost/gateways/mappings/byName gateway "gateways/*" is declared on no control plane cluster',
    ]);
  });
});

test.each(["enabled", "gateways.enabled", "httpRoutes.enabled", "tlsRoutes.enabled"])(
  "tenants open no doors themselves: gatewayApi.%s",
  (field) => {
    expect(said(withValue(`sync.toHost.gatewayApi.${field}`, true))).toEqual([
      `sync/toHost/gatewayApi/${field.replace(".", "/")} tenants make their own doors, or routes to gateways that nobody imported`,
    ]);
  },
);

test("two tenant clusters do not answer for one host", () => {
  const other = "apps/eu/tenants/nordklinik/records/values.yaml";
  const both = exposed({}).map((file) => {
    if (file.path !== other) return file;
    const text = file.text.replace('tlsRoute: { host: "" }', `tlsRoute: { host: ${HOST} }`);
    expect(text).not.toBe(file.text);
    return { ...file, text };
  });
  expect(said(both)).toEqual([
    `controlPlane/tlsRoute/host "${HOST}" is answered for by two tenant clusters`,
    "controlPlane/tlsRoute/host a host stands in the configuration of no route",
    `controlPlane/tlsRoute/host "${HOST}" is answered for by two tenant clusters`,
  ]);
});
