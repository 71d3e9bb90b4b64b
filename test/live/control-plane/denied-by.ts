import type { ApiAnswer } from "./api-answer.ts";

/**
 * Which policy refused: the name of a ValidatingAdmissionPolicy without the prefix that ours have,
 * else the layer of Kubernetes that did, else the empty text where nothing was refused.
 */
export function deniedBy({ accepted, status, message }: ApiAnswer): string {
  if (accepted) return "";
  const policy = /ValidatingAdmissionPolicy '([^']+)'/.exec(message)?.[1];
  const kyverno = /admission webhook "[^"]+\.kyverno\.svc[^"]*" denied the request:\s+Policy (\S+)/;
  const name = policy ?? kyverno.exec(message)?.[1];
  if (name) return name.replace(/^bailiwick-/, "");
  if (/exceeded quota/.test(message)) return "quota";
  if (/violates PodSecurity/.test(message)) return "pod security";
  if (status === 403) return "rbac";
  return status === 422 || status === 400 ? "schema" : `status ${status}`;
}
