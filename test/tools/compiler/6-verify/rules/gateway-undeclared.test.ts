import { describe, expect, test } from "vitest";
import {
  EXTRA,
  frankfurtDeclares,
  VALUES,
  withAcmeObject,
  withValue,
} from "../../../../support/acme-object.ts";
import { faults, found } from "../../../../support/emitted.ts";

const code = "gateway-undeclared";

const route = (parent: string) =>
  withAcmeObject(
    "HTTPRoute",
    `spec: { hostnames: [swift.rheinwerk.example], parentRefs: [${parent}] }`,
    "gateway.networking.k8s.io/v1",
  );
const catalog = frankfurtDeclares(
  "gateways: [{ name: public, namespace: gateways, class: envoy }]",
);

describe("a route attaches to a gateway that nobody declared", () => {
  test.each([
    "{ name: public, namespace: elsewhere }",
    "{ name: other, namespace: gateways }",
    "{ name: public }",
    "{ name: public, namespace: gateways, kind: Service }",
    "{}",
  ])("%s", (parent) => {
    expect(faults(route(parent), catalog)).toEqual([`${code} ${EXTRA}#0/spec/parentRefs/0`]);
  });

  test("or to any, where none is declared", () => {
    const [finding] = found(route("{ name: public, namespace: gateways }"));
    expect([finding?.message, finding?.hint]).toEqual([
      'gateway "gateways/public" is declared on no control plane cluster that this can reach',
      "leave it out, or declare it in spec.gateways of jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml",
    ]);
  });
});

test("a declared one is inside", () => {
  expect(faults(route("{ name: public, namespace: gateways }"), catalog)).toEqual([]);
});

test("the control plane's own route is one", () => {
  const field = "controlPlane.tlsRoute.parentRefs";
  const declared = [{ name: "public", namespace: "gateways" }];
  expect(faults(withValue(field, declared), catalog)).toEqual([]);
  expect(faults(withValue(field, [{ name: "x" }]), catalog)).toEqual([
    `${code} ${VALUES}#0/controlPlane/tlsRoute/parentRefs/0`,
  ]);
});

test("a gateway of another class is refused", () => {
  const gateway = (name: string) =>
    withAcmeObject(
      "Gateway",
      `spec: { gatewayClassName: ${name} }`,
      "gateway.networking.k8s.io/v1",
    );
  expect(faults(gateway("cloud"), catalog)).toEqual([`${code} ${EXTRA}#0/spec/gatewayClassName`]);
  expect(faults(gateway("envoy"), catalog)).toEqual([]);
});
