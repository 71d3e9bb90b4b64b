import { writeFileSync } from "node:fs";
import type { Connection } from "./https-call.ts";

/** Writes a kubeconfig with everything in it (JSON, which is YAML too); gives its path back. */
export function writeKubeconfig(path: string, name: string, connection: Connection): string {
  const { server, authority, token, certificate, key } = connection;
  const cluster = { server, "certificate-authority-data": base64(authority) };
  const user = {
    ...(token && { token }),
    ...(certificate && { "client-certificate-data": base64(certificate) }),
    ...(key && { "client-key-data": base64(key) }),
  };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name, cluster }],
    users: [{ name, user }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  };
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  return path;
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
