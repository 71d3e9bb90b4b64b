import type { ApiClient } from "../control-plane/api-client.ts";
import { forEach } from "../control-plane/for-each.ts";
import type { LiveRequest } from "./live-request.ts";

/** Sets what Pod Security demands in every namespace that requests are about. */
export async function enforcePodSecurity(
  admin: ApiClient,
  requests: readonly LiveRequest[],
  level: "restricted" | "privileged",
): Promise<void> {
  const names = [...new Set(requests.map(({ object }) => object.metadata.namespace ?? ""))];
  const labels = { "pod-security.kubernetes.io/enforce": level };
  await forEach(names.filter(Boolean), (name) => {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
    return admin.patch(namespace, { metadata: { labels } });
  });
}
