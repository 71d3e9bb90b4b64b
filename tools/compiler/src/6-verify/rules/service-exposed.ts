import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { look, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every Service is a ClusterIP without addresses from outside and without an external name.
 * Why: a load balancer and a node port listen beside the declared gateways, external addresses draw
 * other machines' traffic, and an external name gives a place outside a name inside.
 * Source: Kubernetes, Service v1. The type of the tenant API server's Service is looked after by
 * chart-default-open.
 */
const serviceExposedFault = defineFinding({
  code: "service-exposed",
  severity: "error",
  summary: "Every Service is a ClusterIP without addresses or names from outside.",
  why: "what is reachable from outside goes through a declared gateway, and nothing beside it",
  basis: "house",
  waivable: false,
});

const OWN_SERVICE = "/controlPlane/service";

/** Finds types, addresses and names that open a Service, in objects and in chart values. */
export function serviceExposed({ fields, documents }: RuleContext): readonly Finding[] {
  const values = new Set(valuesFiles(documents));
  const services = [
    ...fields.objects("Service").map(({ document, pointer, object }) => ({
      document,
      pointer: `${pointer}/spec/type`,
      type: look(object, "spec", "type"),
    })),
    ...fields
      .named("service")
      .filter(({ document, pointer }) => values.has(document) && pointer !== OWN_SERVICE)
      .map(({ document, pointer, value }) => ({
        document,
        pointer: `${pointer}/spec/type`,
        type: look(value, "spec", "type"),
      })),
  ];
  const typed = services
    .filter(({ type }) => type !== undefined && type !== "ClusterIP")
    .map(({ document, pointer, type }) => {
      const message = `the Service is a "${shown(type)}"`;
      return faultIn(document, pointer, serviceExposedFault, message, "set type: ClusterIP");
    });
  const opened = (["externalIPs", "externalName", "loadBalancerIP"] as const).flatMap((key) =>
    fields
      .named(key)
      .filter(({ value }) => value !== "" && !(Array.isArray(value) && value.length === 0))
      .map(({ document, pointer, value }) => {
        const message = `${key} "${shown(value)}" leads around the declared gateways`;
        return faultIn(document, pointer, serviceExposedFault, message, `remove ${key}`);
      }),
  );
  return [...typed, ...opened];
}
