import { accepted } from "./api-answer.ts";
import type { ApiClient } from "./api-client.ts";

/** A token of a service account, as a kubelet would ask for one. Throws where none is given. */
export async function accountToken(
  admin: ApiClient,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  hours: number,
): Promise<string> {
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
  const asked = {
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenRequest",
    spec: { expirationSeconds: hours * 3_600 },
  };
  const { body } = await accepted(admin.call("POST", path, asked));
  return body.status.token;
}
