import { expect, test } from "vitest";
import {
  acmeObject,
  EXTRA,
  frankfurtDeclares,
  withAcmeObject,
} from "../../../../support/acme-object.ts";
import { faults, found, withObject } from "../../../../support/emitted.ts";

const code = "ingress-class-undeclared";

const RULES = "rules: [{ host: swift.rheinwerk.example }]";
const ingress = (spec: string) =>
  withAcmeObject("Ingress", `spec: { ${spec}${RULES} }`, "networking.k8s.io/v1");

test("an Ingress names a class that nobody declared", () => {
  expect(faults(ingress("ingressClassName: nginx, "))).toEqual([
    `${code} ${EXTRA}#0/spec/ingressClassName`,
  ]);
});

test("an Ingress without a class is whatever the cluster's default makes of it", () => {
  const [finding] = found(ingress(""));
  expect(finding?.definition.code).toBe(code);
  expect(finding?.message).toBe("no ingress class is named, so the cluster's default is taken");
});

test("the older annotation is a class too", () => {
  const text = acmeObject("Ingress", `spec: { ${RULES} }`, "networking.k8s.io/v1").replace(
    "name: extra,",
    "name: extra, annotations: { kubernetes.io/ingress.class: nginx },",
  );
  expect(faults(withObject(text))).toEqual([
    `${code} ${EXTRA}#0/metadata/annotations/kubernetes.io~1ingress.class`,
  ]);
});

test("a declared one is inside", () => {
  const catalog = frankfurtDeclares("ingressClasses: [{ name: edge }]");
  expect(faults(ingress("ingressClassName: edge, "), catalog)).toEqual([]);
});
