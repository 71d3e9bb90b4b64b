import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { emittedWith, OFFERING } from "../../../support/gated.ts";
import { ACME, EU, FRANKFURT, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0`;
const HOST = "bank.tenants.rheinwerk.example";
const door = (gateway: string, host: string, files = OFFERING) =>
  planOf(paymentsSays(`exposure: { gateway: ${gateway}, host: ${host} }`, files));

describe("the API server behind a gateway", () => {
  const { values, evidence } = emittedWith(`exposure: { gateway: edge, host: ${HOST} }`);

  test("is a route that passes TLS on, under a name of its certificate", () => {
    expect(values.controlPlane.tlsRoute).toEqual({
      apiVersion: "gateway.networking.k8s.io/v1",
      enabled: true,
      host: HOST,
      parentRefs: [{ name: "edge", namespace: "gateways" }],
    });
    expect(values.controlPlane.proxy.extraSANs).toContain(HOST);
    expect(values.sync.toHost.gatewayApi).toBeUndefined();
  });

  test("stands in the evidence with its line and its place", () => {
    expect(evidence.decisions.exposure).toBe(`${HOST} through gateways/edge`);
    expect(evidence.from.exposure).toBe(`${AT}/exposure`);
    expect(evidence.places).toContain("gateway doors (*.tenants.rheinwerk.example)");
  });
});

test("a gateway for routes made inside takes its own hosts alone, and reaches workloads", () => {
  const { values, outputs } = emittedWith(`gateways: [{ gateway: edge, hosts: [${HOST}] }]`);
  expect(values.sync.fromHost.gateways).toEqual({
    allowedRoutes: {
      overrides: [
        {
          allowedHostnames: [HOST],
          hostNamespace: "gateways",
          name: "edge",
          virtualNamespacePolicy: { from: "All" },
        },
      ],
    },
    enabled: true,
    mappings: { byName: { "gateways/edge": "gateways/edge" } },
  });
  expect(values.sync.toHost.gatewayApi).toEqual({ httpRoutes: { enabled: true } });
  expect(values.controlPlane.tlsRoute).toEqual({ host: "" });
  const manifests = outputs.find(({ path }) => path.endsWith("payments/host/manifests.yaml"))?.text;
  expect(manifests).toMatch(/name: gateway,[\s\S]*kubernetes.io\/metadata.name: gateways/);
});

describe("a door is refused", () => {
  test.each([
    ["ege", "did you mean edge?"],
    ["public", `use edge, or declare it in spec.gateways of ${FRANKFURT}`],
  ])("through gateway %s", (name, hint) => {
    expect(spoken(door(name, HOST).findings)).toEqual([
      {
        fault: "error gateway-not-offered",
        at: `${AT}/exposure/gateway`,
        message: `"${name}" is not a gateway of eu-fra-1`,
        hint,
      },
    ]);
  });

  test.each(["bank.example", "a.bank.tenants.rheinwerk.example"])("under host %s", (host) => {
    expect(spoken(door("edge", host).findings)).toEqual([
      {
        fault: "error door-host-undeclared",
        at: `${AT}/exposure/host`,
        message: `"${host}" is no host of a gateway that eu declares inside`,
        hint:
          "use a name of *.tenants.rheinwerk.example, such as " +
          `acme-bank-payments.tenants.rheinwerk.example, or declare it in ${EU}`,
      },
    ]);
  });

  test("under a host whose entry stands abroad", () => {
    const abroad = damage(OFFERING, EU, /(name: doors,.*country: )DE/, "$1US");
    const codes = door("edge", HOST, abroad).findings.map(({ definition }) => definition.code);
    expect(codes).toContain("door-host-undeclared");
  });
});

test("a gateway that the network does not let in is warned of", () => {
  const files = damage(OFFERING, FRANKFURT, ", gateway: gateways,", ",");
  expect(spoken(door("edge", HOST, files).findings)).toEqual([
    {
      fault: "warning gateway-shut-out",
      at: `${AT}/exposure`,
      message: 'namespace "gateways" with gateway "edge" is not let in by eu-fra-1',
      hint: `set gateway: gateways in spec.network of ${FRANKFURT}`,
    },
  ]);
});
