import { pointerKeys } from "@bailiwick/model/pointer-keys";
import ipaddr from "ipaddr.js";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText } from "../look.ts";
import type { FoundPlace } from "../places/found-place.ts";
import { ownServices } from "../places/own-services.ts";
import type { RenderedDocument } from "./read-manifests.ts";

/** Tells places that cannot be left by: each reason is checked on the render itself. */
export type IsInert = (place: FoundPlace, document: RenderedDocument) => boolean;

/**
 * What is no way out in one render: addresses of the machine itself, names that only the render's
 * own Services answer to, the domain of the cluster's own DNS, and values that nothing reads while
 * their switch is off.
 */
export function inertPlaces(documents: readonly RenderedDocument[]): IsInert {
  const isOwn = ownServices(documents);
  return ({ kind, host, pointer }, { object, decoded }) =>
    kind === "address"
      ? isOwnMachine(host) || (decoded && isUnread(pointer, object))
      : kind === "host" &&
        (isOwn(host) || isOwnDomain(host, pointer, decoded) || isName(pointer, object));
}

/** The argument of a flag that names a Secret, told apart by where it stands. */
function isName(pointer: string, object: OutputDocument["object"]): boolean {
  const keys = pointerKeys(pointer);
  return keys.at(-2) === "args" && /^--[A-Za-z]+SecretName=[^/:]+$/.test(textAt(object, keys));
}

function textAt(object: OutputDocument["object"], keys: readonly string[]): string {
  const steps = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return lookText(object, ...steps);
}

/**
 * Unspecified and loopback addresses, alone and not as a range: a program that names one listens
 * here or talks to itself (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5).
 */
function isOwnMachine(host: string): boolean {
  if (!ipaddr.isValid(host)) return false;
  const range = ipaddr.parse(host).range();
  return range === "unspecified" || range === "loopback";
}

/** `.local` is no domain of the public DNS (RFC 6762 section 3). */
function isOwnDomain(host: string, pointer: string, decoded: boolean): boolean {
  return decoded && pointer === "/networking/advanced/clusterDomain" && host === "cluster.local";
}

/**
 * Values of the chart that are read only with private nodes: config/config.go of vCluster v0.36.1
 * says so of `networking.podCIDR`.
 */
function isUnread(pointer: string, object: OutputDocument["object"]): boolean {
  return pointer === "/networking/podCIDR" && look(object, "privateNodes", "enabled") === false;
}
