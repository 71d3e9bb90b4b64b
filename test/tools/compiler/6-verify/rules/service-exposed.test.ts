import { describe, expect, test } from "vitest";
import { EXTRA, VALUES, withAcmeObject, withValue } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "service-exposed";

describe("a Service that something outside can reach, or that names it", () => {
  test.each([
    ["type: NodePort", ["/spec/type"]],
    ["type: LoadBalancer", ["/spec/type"]],
    ["type: LoadBalancer, loadBalancerIP: 10.0.0.53", ["/spec/type", "/spec/loadBalancerIP"]],
    ["externalIPs: [10.0.0.53]", ["/spec/externalIPs"]],
    [
      "type: ExternalName, externalName: swift.rheinwerk.example",
      ["/spec/type", "/spec/externalName"],
    ],
  ])("%s", (spec, pointers) => {
    expect(faults(withAcmeObject("Service", `spec: { ${spec} }`))).toEqual(
      pointers.map((pointer) => `${code} ${EXTRA}#0${pointer}`),
    );
  });
});

test.each(["type: ClusterIP", "clusterIP: None", "externalIPs: []"])("%s is inside", (spec) => {
  expect(faults(withAcmeObject("Service", `spec: { ${spec} }`))).toEqual([]);
});

test.each([
  ["controlPlane.coredns.service.spec.type", "NodePort"],
  ["controlPlane.service.spec.externalIPs", ["10.0.0.53"]],
  ["controlPlane.service.spec.loadBalancerIP", "10.0.0.53"],
])("Services of the chart count too: %s", (field, value) => {
  expect(faults(withValue(field, value))).toEqual([
    `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
  ]);
});
