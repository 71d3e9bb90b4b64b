import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { look } from "../look.ts";
import type { FoundPlace } from "./found-place.ts";

/** Schemes that say what is behind them. */
const SCHEMES: Readonly<Record<string, string>> = {
  "git+ssh": "Git source",
  abfs: "bucket",
  abfss: "bucket",
  amqp: "message broker",
  amqps: "message broker",
  azblob: "bucket",
  docker: "image",
  gs: "bucket",
  http: "URL",
  https: "URL",
  ldap: "directory",
  ldaps: "directory",
  mongodb: "database",
  "mongodb+srv": "database",
  mysql: "database",
  nats: "message broker",
  oci: "chart source",
  postgres: "database",
  postgresql: "database",
  redis: "database",
  rediss: "database",
  s3: "bucket",
  spiffe: "trust domain",
  sqlserver: "database",
  ssh: "Git source",
  wasbs: "bucket",
};

/** Fields that say what stands in them, the nearest first; written as their keys end. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/proxy$/i, "proxy"],
  [/^(?:repoURL|repoURLs|sourceRepos|git|gitRepo|repository)$/i, "Git source"],
  [/^(?:chart|charts|helmRepo)$/i, "chart source"],
  [/^(?:nameservers|upstreamNameservers|stubDomains|Corefile|forward|resolver)$/i, "resolver"],
  [/(?:issuer|issuerURL|issuer-url|oidc\.config)$/i, "OIDC issuer"],
  [/^(?:trustDomain|trust_domain)$/i, "trust domain"],
  [/^(?:mirror|mirrors|registryMirrors|endpoint_override)$/i, "registry mirror"],
  [/^(?:auths|credHelpers)$/, "registry"],
  [/^(?:email|to|from|emailAddresses|smarthost)$/i, "mail domain"],
  [/^(?:webhook|webhooks|webhookURL|webhook_url|clientConfig|caBundle)$/i, "webhook"],
  [/^externalName$/, "external name"],
  [/^(?:externalIPs|loadBalancerIP|loadBalancerSourceRanges)$/, "external address"],
  [/^hostAliases$/, "host alias"],
  [/^(?:bucket|bucketName|s3Url|s3)$/i, "bucket"],
  [/^(?:dsn|dataSource|databaseURL|jdbcUrl)$/i, "database"],
  [/^(?:cidr|cidrs|except)$/i, "range"],
  [/^server$/i, "server"],
];

/**
 * What a place is, in words for people: by its scheme, by the fields that it stands in, or by its
 * form. Nothing is decided by it but the words of a fix.
 */
export function whatItIs(place: FoundPlace, keys: readonly string[]): string {
  if (place.offer !== undefined) return place.offer;
  if (place.kind === "image") return "image";
  const scheme = place.text.includes("://") ? place.text.split("://")[0]?.toLowerCase() : undefined;
  const byScheme = scheme === undefined ? undefined : SCHEMES[scheme];
  if (byScheme !== undefined && byScheme !== "URL") return byScheme;
  const names = keys
    .filter((key) => !/^\d+$/.test(key))
    .slice(-3)
    .reverse();
  for (const name of [...variableOf(place), ...names]) {
    const found = FIELDS.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  if (/^[^@/\s]+@[^@/\s]+$/.test(place.text)) return "mail domain";
  if (byScheme !== undefined) return byScheme;
  if (place.kind === "address") return place.host.includes("/") ? "range" : "address";
  return "host";
}

/** The name of the variable that a place is the value of: `{name: HTTPS_PROXY, value: …}`. */
function variableOf({ document, pointer, inner }: FoundPlace): readonly string[] {
  if (inner !== undefined || !pointer.endsWith("/value")) return [];
  const steps = pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const name = look(document.object, ...steps.slice(0, -1), "name");
  return typeof name === "string" ? [name] : [];
}
