import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown } from "../look.ts";
import { liesIn, rangeOf } from "./address-range.ts";
import { type Endpoint, isPod, type Pod } from "./endpoint.ts";
import { selects } from "./label-selector.ts";
import { type PortSet, portsOf } from "./port-set.ts";

/** A way that traffic goes, seen from the pod that policies select. */
export type Direction = "Ingress" | "Egress";

/** A NetworkPolicy in the namespace that it is delivered to. */
export interface PlacedPolicy {
  readonly document: OutputDocument;
  readonly namespace: string;
}

/**
 * Whether a policy isolates a pod in a direction. Without `policyTypes` every policy does for
 * ingress, and those with an egress section for egress.
 * Source: Kubernetes, networking/v1 NetworkPolicySpec.
 */
export function isolates(policy: PlacedPolicy, pod: Pod, direction: Direction): boolean {
  if (policy.namespace !== pod.namespace) return false;
  const { object } = policy.document;
  if (!selects(look(object, "spec", "podSelector") as JsonValue, pod.labels)) return false;
  const types = look(object, "spec", "policyTypes");
  if (Array.isArray(types) && types.length > 0) return types.includes(direction);
  return direction === "Ingress" || Array.isArray(look(object, "spec", "egress"));
}

/** Ports that one policy opens between a pod that it isolates and another endpoint. */
export function opens(
  policy: PlacedPolicy,
  pod: Pod,
  other: Endpoint,
  direction: Direction,
): PortSet {
  if (!isolates(policy, pod, direction)) return [];
  const receiver = direction === "Ingress" ? pod : other;
  const names = (isPod(receiver) && receiver.portNames) || {};
  const rules = look(policy.document.object, "spec", direction.toLowerCase());
  const list = Array.isArray(rules) ? (rules as readonly JsonValue[]) : [];
  return list
    .filter((rule) => reaches(rule, direction, other, policy.namespace))
    .flatMap((rule) => portsOf(look(rule, "ports"), names));
}

/** A rule without peers is for everybody. */
function reaches(rule: JsonValue, direction: Direction, other: Endpoint, namespace: string) {
  const { from, to } = isJsonObject(rule) ? rule : {};
  const peers = direction === "Ingress" ? from : to;
  if (!Array.isArray(peers) || peers.length === 0) return true;
  return (peers as readonly JsonValue[]).some((peer) => isPeer(peer, other, namespace));
}

/**
 * Pods are told by labels and addresses by ranges. Some plugins let a range select pods as well;
 * the addresses of pods are therefore judged as addresses too.
 */
function isPeer(peer: JsonValue, other: Endpoint, namespace: string): boolean {
  const block = look(peer, "ipBlock") as JsonValue | undefined;
  if (block !== undefined) return !isPod(other) && isInBlock(block, other);
  const inNamespaces = look(peer, "namespaceSelector") as JsonValue | undefined;
  const pods = look(peer, "podSelector") as JsonValue | undefined;
  // No API server takes a peer that says nothing; read as the worst that it could mean.
  if (inNamespaces === undefined && pods === undefined) return true;
  if (!isPod(other) || (pods !== undefined && !selects(pods, other.labels))) return false;
  return inNamespaces === undefined
    ? other.namespace === namespace
    : selects(inNamespaces, other.namespaceLabels);
}

function isInBlock(block: JsonValue, { address }: Extract<Endpoint, { address: unknown }>) {
  const except = look(block, "except");
  const cut = Array.isArray(except) ? except.map(shown) : [];
  const cidr = look(block, "cidr");
  // No API server takes a range that is no text; read as the worst that it could mean.
  const isWithin = typeof cidr !== "string" || liesIn(address, rangeOf(cidr));
  return isWithin && !cut.some((each) => liesIn(address, rangeOf(each)));
}
