import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonObject } from "@bailiwick/model/json-value";

/** Media type of every manifest here. Source: OCI image specification v1.1. */
const MANIFEST = "application/vnd.oci.image.manifest.v1+json";

/** An image of one layer, or something that is said about another image. */
interface Pushed {
  readonly mediaType: string;
  readonly content: string;
  /** Digest of the image that this refers to. */
  readonly subject?: string;
}

/** A registry on loopback, whose images live as long as the test. */
export interface LocalRegistry {
  /** `127.0.0.1:<port>`: clients speak plain HTTP to it. */
  readonly host: string;
  /** Stores an image and returns its digest, `sha256:` and 64 hexadecimal digits. */
  readonly push: (repository: string, image: Pushed) => string;
  readonly close: () => Promise<void>;
}

/** As much of the OCI distribution API (v1.1) as a client that only pulls asks for. */
export async function openRegistry(): Promise<LocalRegistry> {
  const stored = new Map<string, string>();
  const server = createServer(({ method, url = "" }, response) => {
    const [, place = "", type] = /^\/v2\/(.+\/(manifests|blobs|referrers)\/[^/?]+)/.exec(url) ?? [];
    const text = type === "referrers" ? (stored.get(place) ?? NOTHING) : stored.get(place);
    if (url === "/v2/") answer(response, "{}", "application/json", method);
    else if (text === undefined) response.writeHead(404).end("{}");
    else answer(response, text, TYPES[type ?? ""] ?? "", method);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, push: (repository, image) => store(stored, repository, image), close };
}

function store(
  stored: Map<string, string>,
  repository: string,
  { mediaType, content, subject }: Pushed,
): string {
  const keep = (what: string, text: string) => {
    const digest = digestOf(text);
    stored.set(`${repository}/${what}/${digest}`, text);
    return { digest, size: Buffer.byteLength(text) };
  };
  const config = JSON.stringify({
    architecture: "amd64",
    os: "linux",
    config: {},
    rootfs: { type: "layers", diff_ids: [digestOf(content)] },
  });
  const about = subject && { mediaType: MANIFEST, ...sizeOf(stored, repository, subject) };
  const manifest: JsonObject = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: `${IMAGE}.config.v1+json`, ...keep("blobs", config) },
    layers: [{ mediaType, ...keep("blobs", content) }],
    ...(about && { artifactType: mediaType, subject: about }),
  };
  const kept = keep("manifests", JSON.stringify(manifest));
  if (subject) {
    const place = `${repository}/referrers/${subject}`;
    const index = JSON.parse(stored.get(place) ?? NOTHING) as { manifests: JsonObject[] };
    index.manifests.push({ mediaType: MANIFEST, artifactType: mediaType, ...kept });
    stored.set(place, JSON.stringify(index));
  }
  return kept.digest;
}

function sizeOf(stored: ReadonlyMap<string, string>, repository: string, digest: string) {
  const text = stored.get(`${repository}/manifests/${digest}`) ?? "";
  return { digest, size: Buffer.byteLength(text) };
}

const IMAGE = "application/vnd.oci.image";
const INDEX = `${IMAGE}.index.v1+json`;
const NOTHING = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] });
const TYPES: Readonly<Record<string, string>> = {
  manifests: MANIFEST,
  blobs: "application/octet-stream",
  referrers: INDEX,
};

function answer(response: ServerResponse, text: string, type: string, method = "GET"): void {
  const headers = {
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    "docker-content-digest": digestOf(text),
  };
  response.writeHead(200, headers).end(method === "HEAD" ? undefined : text);
}

function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
