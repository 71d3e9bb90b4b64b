import type { JsonObject } from "@bailiwick/model/json-value";
import { look, lookText } from "../look.ts";

/** An image that a tenant cluster pulls though no render shows it. */
export interface SyncerImage {
  /** What it is for. */
  readonly use: string;
  /** Full name, as the syncer composes it. */
  readonly image: string;
  /** The field that decides it: `/controlPlane/coredns/deployment/image`. */
  readonly pointer: string;
  /** Where upstream composes it. */
  readonly source: string;
}

/** CoreDNS by minor version of Kubernetes, and for versions that are not listed. */
interface DnsImages {
  readonly byMinor: Readonly<Record<string, string>>;
  readonly others: string;
}

/**
 * What the syncer of each chart version deploys as DNS. Source: vCluster, `CoreDNSVersionMap` in
 * pkg/constants/coredns.go and `DefaultImage` in pkg/coredns/coredns.go; read on 2026-11-21.
 */
export const SYNCER_DNS: Readonly<Record<string, DnsImages>> = {
  "0.36.1": {
    byMinor: {
      "1.36": "coredns/coredns:1.14.2",
      "1.35": "coredns/coredns:1.14.1",
      "1.34": "coredns/coredns:1.12.1",
      "1.33": "coredns/coredns:1.12.0",
      "1.32": "coredns/coredns:1.11.3",
      "1.31": "coredns/coredns:1.11.3",
      "1.30": "coredns/coredns:1.11.3",
    },
    others: "coredns/coredns:1.14.2",
  },
};

/**
 * Images that the syncer deploys when it runs, from the merged configuration that it is given;
 * undefined for a chart version whose syncer nobody has read.
 */
export function syncerImages(
  config: JsonObject,
  version: string,
): readonly SyncerImage[] | undefined {
  const dns = SYNCER_DNS[version];
  if (dns === undefined) return undefined;
  const registry = lookText(config, "controlPlane", "advanced", "defaultImageRegistry");
  return [...coreDns(config, registry, dns), ...initContainer(config, registry)];
}

/** The default registry goes before what is said, too: that has none of its own then. */
function coreDns(config: JsonObject, registry: string, dns: DnsImages): readonly SyncerImage[] {
  const keys = ["controlPlane", "coredns"] as const;
  if (look(config, ...keys, "enabled") === false) return [];
  const said = lookText(config, ...keys, "deployment", "image");
  const k8s = look(config, "controlPlane", "distro", "k8s") as JsonObject | undefined;
  const tag = lookText(k8s, "version") || lookText(k8s, "image", "tag");
  const minor = /^v?(\d+\.\d+)/.exec(tag)?.[1] ?? "";
  const name = said || (dns.byMinor[minor] ?? dns.others);
  const before = registry || (said ? "" : "docker.io");
  return [
    {
      use: "DNS",
      image: before ? `${before.replace(/\/$/, "")}/${name}` : name,
      pointer: "/controlPlane/coredns/deployment/image",
      source: "pkg/coredns/template.go",
    },
  ];
}

/** The container that writes host names into pods: one in every pod of a stateful set. */
function initContainer(config: JsonObject, registry: string): readonly SyncerImage[] {
  const rewrite = look(config, "sync", "toHost", "pods", "rewriteHosts") as JsonObject | undefined;
  if (look(rewrite, "enabled") === false) return [];
  const image = look(rewrite, "initContainer", "image") as JsonObject | undefined;
  const from = registry || lookText(image, "registry") || "docker.io";
  const repository = lookText(image, "repository");
  const path = repository.includes("/") ? repository : `library/${repository}`;
  const tag = lookText(image, "tag");
  return [
    {
      use: "host names in pods",
      image: `${from}/${path}${tag && `:${tag}`}`,
      pointer: "/sync/toHost/pods/rewriteHosts/initContainer/image",
      source: "pkg/controllers/resources/pods/translate/translator.go",
    },
  ];
}
