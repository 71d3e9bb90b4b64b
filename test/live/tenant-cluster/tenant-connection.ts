import type { ApiClient } from "../control-plane/api-client.ts";
import type { Connection } from "../control-plane/https-call.ts";

/**
 * How a tenant's own administrator reaches a tenant cluster, by the credentials that vCluster
 * leaves in Secret `vc-<name>` beside it; undefined as long as there is none.
 */
export async function tenantConnection(
  host: ApiClient,
  name: string,
  port: number,
): Promise<Connection | undefined> {
  const metadata = { name: `vc-${name}`, namespace: name };
  const { accepted, body } = await host.get({ apiVersion: "v1", kind: "Secret", metadata });
  if (!accepted) return undefined;
  const pem = (key: string) => Buffer.from(String(body.data[key]), "base64").toString();
  return {
    server: `https://localhost:${port}`,
    authority: pem("certificate-authority"),
    certificate: pem("client-certificate"),
    key: pem("client-key"),
  };
}
