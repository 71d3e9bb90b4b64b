import { createHash } from "node:crypto";
import type { Certificate } from "../control-plane/authority.ts";
import type { PackedChart } from "./pack-chart.ts";
import { type Served, serveLoopback } from "./serve-loopback.ts";

/** Media types of a chart. Source: Helm, `pkg/registry/constants.go`; OCI image specification. */
const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const CONFIG = "application/vnd.cncf.helm.config.v1+json";
const LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";

/** A text or an archive, and what it is. */
interface Stored {
  readonly type: string;
  readonly bytes: Buffer;
}

/** As much of the OCI distribution API (v1.1) as `helm pull` asks for, below `prefix`. */
export function serveCharts(
  certificate: Certificate,
  prefix: string,
  charts: readonly PackedChart[],
): Promise<Served> {
  const stored = new Map(charts.flatMap((chart) => [...filesOf(`${prefix}/${chart.name}`, chart)]));
  return serveLoopback(certificate, ({ method, url = "" }, response) => {
    const found = stored.get(url);
    if (url === "/v2/") return void response.writeHead(200).end("{}");
    if (!found) return void response.writeHead(404).end("{}");
    response.writeHead(200, {
      "content-type": found.type,
      "content-length": found.bytes.length,
      "docker-content-digest": digestOf(found.bytes),
    });
    response.end(method === "HEAD" ? undefined : found.bytes);
  });
}

/** Everything that is fetched of one chart, by the path of its address. */
function filesOf(repository: string, { version, about, archive }: PackedChart) {
  const files = new Map<string, Stored>();
  const blob = (type: string, bytes: Buffer) => {
    files.set(`/v2/${repository}/blobs/${digestOf(bytes)}`, { type, bytes });
    return { mediaType: type, digest: digestOf(bytes), size: bytes.length };
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: blob(CONFIG, Buffer.from(JSON.stringify(about))),
    layers: [blob(LAYER, archive)],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  for (const reference of [version, digestOf(bytes)]) {
    files.set(`/v2/${repository}/manifests/${reference}`, { type: MANIFEST, bytes });
  }
  return files;
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
