/**
 * Mappings whose keys are hosts. Source: Docker, `config.json`; K3s and RKE2, `registries.yaml`,
 * and Talos, `machine.registries`; kube-dns and NodeLocal DNSCache, `stubDomains`.
 */
const HOST_MAPS: ReadonlySet<string> = new Set([
  "auths",
  "configs",
  "credHelpers",
  "hosts",
  "mirrors",
  "registryMirrors",
  "stubDomains",
]);

/** Mappings whose keys are labels; Cilium puts their source before a colon: `k8s:app`. */
const LABEL_MAPS: ReadonlySet<string> = new Set(["annotations", "labels", "matchLabels"]);

/** An address or a range, as no name of a file or a field is written. */
const ADDRESS = /^\d+(?:\.\d+){3}(?:\/\d+)?$/;

/**
 * Whether a key names a place: below a field that is known to be keyed by hosts, or by its form, a
 * colon (URLs, ports, IPv6) or an IPv4 address, which names of fields, labels and files have not.
 * `above` is the key of the mapping. Whether it is a place indeed is for the scan of words to say.
 */
export function isPlaceKey(key: string, above: string): boolean {
  if (LABEL_MAPS.has(above)) return false;
  return key.includes(":") || HOST_MAPS.has(above) || ADDRESS.test(key);
}
