import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { FoundObject } from "../fields.ts";
import { look } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every Ingress, route and listener names the hosts that it answers for, each with its domain.
 * Why: without a host it answers for every name that nobody else has taken, another tenant's too.
 * That a named host is declared is looked after by place-outside-inventory.
 * Source: Kubernetes, Ingress v1 `rules[].host`; Gateway API v1, `hostnames` and `hostname`.
 */
const routeWithoutHostFault = defineFinding({
  code: "route-without-host",
  severity: "error",
  summary: "Every Ingress, route and listener names the hosts that it answers for.",
  why: "what answers for every name answers for a neighbour's",
  basis: "house",
  waivable: false,
});

const ROUTES = ["HTTPRoute", "GRPCRoute", "TLSRoute"];

/** Finds routes that name no host, and names without a domain, `*` among them. */
export function routeWithoutHost({ fields }: RuleContext): readonly Finding[] {
  const places = [
    ...fields
      .objects("Ingress")
      .flatMap((object) => [
        ...hostsOfEach(object, ["spec", "rules"], "host"),
        ...(look(object.object, "spec", "defaultBackend") === undefined
          ? []
          : [{ object, at: "/spec/defaultBackend", host: undefined }]),
      ]),
    ...fields.objects("Gateway").flatMap((object) => {
      return hostsOfEach(object, ["spec", "listeners"], "hostname");
    }),
    ...ROUTES.flatMap((kind) => fields.objects(kind)).flatMap(hostsOfRoute),
  ];
  return places
    .filter(({ host }) => !hasDomain(host))
    .map(({ object: { document, pointer, object }, at, host }) => {
      const message =
        typeof host === "string" && host !== ""
          ? `${object.kind} answers for "${host}", which has no domain`
          : `${object.kind} names no host here, so it answers for all of them`;
      const hint = "name a host of the inventory, in full";
      return faultIn(document, `${pointer}${at}`, routeWithoutHostFault, message, hint);
    });
}

interface AnsweredHost {
  readonly object: FoundObject;
  readonly at: string;
  readonly host: JsonValue | undefined;
}

function hostsOfEach(
  object: FoundObject,
  list: readonly string[],
  key: string,
): readonly AnsweredHost[] {
  const items = look(object.object, ...list);
  return (Array.isArray(items) ? items : []).map((item: JsonValue, index) => ({
    object,
    at: `/${list.join("/")}/${index}`,
    host: isJsonObject(item) ? item[key] : undefined,
  }));
}

function hostsOfRoute(object: FoundObject): readonly AnsweredHost[] {
  const hostnames = look(object.object, "spec", "hostnames");
  const named = Array.isArray(hostnames) && hostnames.length > 0 ? hostnames : [undefined];
  return named.map((host, index) => ({ object, at: `/spec/hostnames/${index}`, host }));
}

function hasDomain(host: JsonValue | undefined): boolean {
  return typeof host === "string" && host.replace("*.", "").includes(".");
}
