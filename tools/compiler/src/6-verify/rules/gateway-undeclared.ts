import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Field } from "../fields.ts";
import { look, lookText } from "../look.ts";
import { type Named, type Offer, undeclared } from "../offers.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Routes attach to gateways that their control plane cluster declares, and gateways are of a
 * declared class.
 * Why: a gateway is a door; one that nobody declared may be open on another network, or stand with
 * a provider elsewhere.
 * Source: Gateway API v1, `parentRefs` and `gatewayClassName`; vCluster values, `tlsRoute`.
 */
const gatewayUndeclaredFault = defineFinding({
  code: "gateway-undeclared",
  severity: "error",
  summary: "Routes attach to gateways, and gateways are of a class, that the cluster declares.",
  why: "closed world: what lets traffic in is declared, with where it stands",
  basis: "house",
  waivable: false,
});

const GATEWAY: Offer = {
  definition: gatewayUndeclaredFault,
  what: "gateway",
  field: "gateways",
  names: ({ spec }) => (spec.gateways ?? []).map(({ name, namespace }) => `${namespace}/${name}`),
};

const CLASS: Offer = {
  definition: gatewayUndeclaredFault,
  what: "gateway class",
  field: "gateways",
  names: ({ spec }) => (spec.gateways ?? []).map((gateway) => gateway.class),
};

/** Finds parents of routes and classes of gateways. */
export function gatewayUndeclared(context: RuleContext): readonly Finding[] {
  const parents = context.fields.named("parentRefs").flatMap(parentsOf);
  const classes = context.fields.named("gatewayClassName");
  return [...undeclared(parents, GATEWAY, context), ...undeclared(classes, CLASS, context)];
}

function parentsOf({ document, pointer, value }: Field): readonly Named[] {
  const own = lookText(document.object, "metadata", "namespace");
  return (Array.isArray(value) ? value : [value]).map((parent: JsonValue, index) => ({
    document,
    pointer: `${pointer}/${index}`,
    value: nameOfParent(parent, own),
  }));
}

/** `<namespace>/<name>`; the namespace is the route's own where the parent names none. */
function nameOfParent(parent: JsonValue, own: string): unknown {
  if (!isJsonObject(parent)) return parent;
  const { kind = "Gateway", name, namespace = own } = parent as JsonObject;
  const isGateway = kind === "Gateway" && look(parent, "group") !== "";
  return isGateway && typeof name === "string" && typeof namespace === "string"
    ? `${namespace}/${name}`
    : parent;
}
