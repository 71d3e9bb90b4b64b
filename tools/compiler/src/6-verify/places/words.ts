import ipaddr from "ipaddr.js";
import type { FoundPlace } from "./found-place.ts";

type Named = Pick<FoundPlace, "kind" | "text" | "host">;

/**
 * `scheme://user@host:port/path`, each part but the host optional. The last `@` before the path
 * ends the user, as clients read it. Source: WHATWG URL, authority state.
 */
const LOCATION =
  /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?(?:[^/?#\s]+@)?(\[[0-9a-f:.]+\]|[a-z0-9_*.-]+)(?::\d{1,5})?(?:[/?#@].*)?$/i;

/** `user@host:path`, as Git remotes over SSH are written. */
const REMOTE = /^[^@/:\s]+@([a-z0-9_.-]+):(?!\d{1,5}(?:\/|$))/i;

/** At least two labels, the last one of letters: what resolvers ask for, and no version number. */
const HOST = /^(?:\*\.)?(?:[a-z0-9_][a-z0-9_-]*\.)+[a-z][a-z0-9-]*[a-z0-9]\.?$/i;

/**
 * Endings of file names that are no top-level domain, so that no resolver takes them for a host.
 * Source: IANA root zone; `sh`, `py`, `md`, `rs` and `zip` are in it, and are none.
 */
const FILES: ReadonlySet<string> = new Set(
  (
    "base cfg conf conflist crt css csv go gz html ini jks js json key lock log lua p12 pem rego " +
    "service sock socket sql sum tgz tmpl toml tpl txt xml yaml yml"
  ).split(" "),
);

/**
 * What an address can look like, four numbers or two colons: a parser that throws is too slow to
 * ask about every word, and most of all about `key:` and `value.`.
 */
const ADDRESS_LIKE = /^(?:\d+(?:\.\d+){3}|[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*(?:%\w+)?)$/i;

/** From one address to another, as load balancers are given them: `10.0.0.4-10.0.0.9`. */
const BETWEEN = /^([0-9a-f.:]+)-([0-9a-f.:]+)$/i;

/** The places that one word names, if any; as an image, a name without a host counts too. */
export function placesInWord(word: string, asImage: boolean): readonly Named[] {
  if (word === "") return [];
  if (asImage) return [{ kind: "image", text: word, host: registryOf(word) }];
  if (/^\.{0,2}\/(?!\/)/.test(word)) return [];
  if (isRange(word) || isAddress(word)) return [{ kind: "address", text: word, host: word }];
  const ends = BETWEEN.exec(word)?.slice(1) ?? [];
  if (ends.length > 0 && ends.every(isAddress)) {
    return ends.map((text) => ({ kind: "address", text, host: text }));
  }
  if (word.startsWith("arn:")) return resourceName(word);
  const host = (REMOTE.exec(word) ?? LOCATION.exec(word))?.[1]?.replace(/^\[|\]$/g, "");
  if (host === undefined) return placesInRest(word);
  if (isAddress(host)) return [{ kind: "address", text: word, host }];
  const isHost = HOST.test(host) && !isFile(word);
  return isHost || word.includes("//") ? [{ kind: "host", text: word, host: named(host) }] : [];
}

/**
 * `arn:partition:service:region:account:resource`: the place is a service in a region of a cloud,
 * whatever host that has. Source: AWS General Reference, Amazon Resource Names.
 */
function resourceName(word: string): readonly Named[] {
  const [, partition = "", service = "", region = ""] = word.split(":");
  const host = ["arn", partition, service, region].join(":").toLowerCase();
  return [{ kind: "host", text: word, host }];
}

/**
 * A word that is no location as a whole may hold one: `[a.example]`, `server:https://a.example`.
 */
function placesInRest(word: string): readonly Named[] {
  const whole = word.split(/[^0-9a-z:.]+/i);
  // With a port behind it, or a key before it, an IPv4 address is a piece between colons.
  const parts = word.split(/[^0-9a-z.]+/i);
  // A parser that throws is asked but once about what stands there a thousand times.
  const addresses = [...new Set([...whole, ...parts])].filter(isAddress);
  const hosts = word.split(/[^a-z0-9_.*-]+/i).filter((piece) => HOST.test(piece) && !isFile(piece));
  return [
    ...addresses.map((text) => ({ kind: "address" as const, text, host: text })),
    ...hosts.map((text) => ({ kind: "host" as const, text, host: named(text) })),
  ];
}

/** `docker.io` is implied where the first part of an image name is no host. */
function registryOf(image: string): string {
  const [first = "", ...rest] = image.split("/");
  const isHost = first.includes(".") || first.includes(":") || first === "localhost";
  if (rest.length === 0 && isHost && HOST.test(first)) return first.toLowerCase();
  return rest.length > 0 && isHost ? first.toLowerCase() : "docker.io";
}

function isFile(word: string): boolean {
  return !word.includes("/") && FILES.has(word.slice(word.lastIndexOf(".") + 1).toLowerCase());
}

/** `1/3` is a count, and a range only to readers that fill up what is missing. */
function isRange(text: string): boolean {
  const [address = "", bits] = text.split("/");
  return bits !== undefined && isAddress(address) && ipaddr.isValidCIDR(text);
}

function isAddress(text: string): boolean {
  if (!ADDRESS_LIKE.test(text)) return false;
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** As resolvers compare: lower case, without the dot of the root. */
function named(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}
