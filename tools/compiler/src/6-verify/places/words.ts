import ipaddr from "ipaddr.js";
import type { FoundPlace } from "./found-place.ts";

type Named = Pick<FoundPlace, "kind" | "text" | "host">;

/** `scheme://user@host:port/path`, each part but the host optional. */
const LOCATION =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]+@)?(\[[0-9a-f:.]+\]|[a-z0-9_*.-]+)(?::\d{1,5})?(?:[/?#@].*)?$/i;

/** At least two labels, the last one of letters: what resolvers ask for, and no version number. */
const HOST = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]\.?$/i;

/** What an address can look like: a parser that throws is too slow to ask about every word. */
const ADDRESS_LIKE = /^(?:[0-9.]+|[0-9a-f.]*:[0-9a-f:.]*)(?:%\w+)?(?:\/\d+)?$/i;

/** Endings of file names that also look like a host of two labels. */
const FILE = /^[a-z0-9_-]+\.(?:yaml|yml|json|crt|key|pem|md)$/i;

/** The place that one word names, if any; as an image, a name without a host counts too. */
export function placesInWord(word: string, asImage: boolean): readonly Named[] {
  if (word === "") return [];
  if (word.startsWith("/") || word.startsWith("./")) return [];
  if (asImage) return [{ kind: "image", text: word, host: registryOf(word) }];
  const host = LOCATION.exec(word)?.[1]?.replace(/^\[|\]$/g, "");
  if (ADDRESS_LIKE.test(word) && ipaddr.isValidCIDR(word)) {
    return [{ kind: "address", text: word, host: word }];
  }
  if (host !== undefined && isAddress(host)) return [{ kind: "address", text: word, host }];
  if (isAddress(word)) return [{ kind: "address", text: word, host: word }];
  const hasScheme = word.includes("://");
  if (host === undefined) return [];
  if (HOST.test(host) && !FILE.test(word)) {
    return [{ kind: "host", text: word, host: host.toLowerCase().replace(/\.$/, "") }];
  }
  return hasScheme ? [{ kind: "host", text: word, host: host.toLowerCase() }] : [];
}

/** `docker.io` is implied where the first part of an image name is no host. */
function registryOf(image: string): string {
  const [first = "", ...rest] = image.split("/");
  const isHost = first.includes(".") || first.includes(":") || first === "localhost";
  if (rest.length === 0 && isHost && HOST.test(first)) return first.toLowerCase();
  return rest.length > 0 && isHost ? first.toLowerCase() : "docker.io";
}

function isAddress(host: string): boolean {
  if (!ADDRESS_LIKE.test(host)) return false;
  return ipaddr.IPv4.isValidFourPartDecimal(host) || ipaddr.IPv6.isValid(host);
}
