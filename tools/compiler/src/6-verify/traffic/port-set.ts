import type { JsonValue } from "@bailiwick/model/json-value";
import { look, shown } from "../look.ts";

/** Ports of one protocol, both ends included. */
export interface PortRange {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/** Ports that are open; an empty list is none. */
export type PortSet = readonly PortRange[];

const LAST_PORT = 65535;

/** Every port of every protocol that a NetworkPolicy knows. */
export const ANY_PORT: PortSet = ["SCTP", "TCP", "UDP"].map(wholeProtocol);

/**
 * Ports that a rule names; one that names none means all of them. A name stands for what the
 * receiving pod calls so. Source: Kubernetes, networking/v1 NetworkPolicyPort.
 */
export function portsOf(ports: unknown, names: Readonly<Record<string, PortRange>>): PortSet {
  if (!Array.isArray(ports) || ports.length === 0) return ANY_PORT;
  return (ports as readonly JsonValue[]).flatMap((each): PortSet => {
    const protocol = shown(look(each, "protocol") ?? "TCP");
    const from = look(each, "port") ?? undefined;
    if (from === undefined) return [wholeProtocol(protocol)];
    if (typeof from === "string") {
      const named = names[from];
      return named?.protocol === protocol ? [named] : [];
    }
    const to = look(each, "endPort") ?? from;
    // No API server takes anything else; read as the worst that it could mean.
    if (typeof from !== "number" || typeof to !== "number") return [wholeProtocol(protocol)];
    return [{ protocol, from, to }];
  });
}

/** Ports in both sets. */
export function inBoth(left: PortSet, right: PortSet): PortSet {
  return left.flatMap((one) =>
    right
      .filter(({ protocol }) => protocol === one.protocol)
      .map(({ protocol, ...other }) => ({
        protocol,
        from: Math.max(one.from, other.from),
        to: Math.min(one.to, other.to),
      }))
      .filter(({ from, to }) => from <= to),
  );
}

/** Ports of the first set that are not in the second. */
export function without(ports: PortSet, taken: PortSet): PortSet {
  return taken.reduce<PortSet>(
    (left, cut) =>
      left.flatMap((each) => {
        if (each.protocol !== cut.protocol) return [each];
        const before = { ...each, to: Math.min(each.to, cut.from - 1) };
        const after = { ...each, from: Math.max(each.from, cut.to + 1) };
        return [before, after].filter(({ from, to }) => from <= to);
      }),
    ports,
  );
}

/** A set as people read it: `any`, `-`, or `TCP 443, UDP 53`. */
export function inWords(ports: PortSet): string {
  if (ports.length === 0) return "-";
  if (without(ANY_PORT, ports).length === 0) return "any";
  const words = ports.map(({ protocol, from, to }) => {
    if (from === 1 && to === LAST_PORT) return protocol;
    return `${protocol} ${from === to ? from : `${from}-${to}`}`;
  });
  return [...new Set(words)].sort().join(", ");
}

function wholeProtocol(protocol: string): PortRange {
  return { protocol, from: 1, to: LAST_PORT };
}
