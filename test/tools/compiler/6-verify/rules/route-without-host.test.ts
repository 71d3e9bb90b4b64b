import { describe, expect, test } from "vitest";
import { EXTRA, frankfurtDeclares, withAcmeObject } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "route-without-host";

const catalog = frankfurtDeclares(
  "ingressClasses: [{ name: edge }]\n  gateways: [{ name: public, namespace: gateways, class: envoy }]",
);
const ingress = (spec: string) =>
  withAcmeObject("Ingress", `spec: { ingressClassName: edge, ${spec} }`, "networking.k8s.io/v1");
const gateway = (kind: string, spec: string) =>
  withAcmeObject(kind, `spec: { ${spec} }`, "gateway.networking.k8s.io/v1");

describe("an Ingress answers for every name", () => {
  test.each([
    ["rules: [{ http: {} }]", "/spec/rules/0"],
    ['rules: [{ host: "" }]', "/spec/rules/0"],
    ['rules: [{ host: "*" }]', "/spec/rules/0"],
    ["rules: [{ host: swift.rheinwerk.example }, { host: app }]", "/spec/rules/1"],
    ["defaultBackend: { service: { name: a } }", "/spec/defaultBackend"],
  ])("%s", (spec, pointer) => {
    expect(faults(ingress(spec), catalog)).toEqual([`${code} ${EXTRA}#0${pointer}`]);
  });
});

describe("a route or a listener answers for every name", () => {
  test.each([
    ["HTTPRoute", "parentRefs: [{ name: public, namespace: gateways }]", "/spec/hostnames/0"],
    ["TLSRoute", "hostnames: []", "/spec/hostnames/0"],
    ["GRPCRoute", 'hostnames: ["*"]', "/spec/hostnames/0"],
    ["Gateway", "gatewayClassName: envoy, listeners: [{ port: 443 }]", "/spec/listeners/0"],
  ])("%s with %s", (kind, spec, pointer) => {
    expect(faults(gateway(kind, spec), catalog)).toEqual([`${code} ${EXTRA}#0${pointer}`]);
  });
});

test("names of the inventory are answered for, and others are another rule's", () => {
  expect(faults(ingress("rules: [{ host: swift.rheinwerk.example }]"), catalog)).toEqual([]);
  expect(faults(ingress("rules: [{ host: evil.example }]"), catalog)).toEqual([
    `place-outside-inventory ${EXTRA}#0/spec/rules/0/host`,
  ]);
});
