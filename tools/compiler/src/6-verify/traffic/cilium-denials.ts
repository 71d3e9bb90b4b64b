import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look, lookText } from "../look.ts";
import type { Pod } from "./endpoint.ts";
import { selects } from "./label-selector.ts";
import type { PlacedPolicy } from "./network-policy.ts";

/** Where clouds tell a machine who it is, and give it keys. */
export const METADATA = ["169.254.169.254/32", "fd00:ec2::254/128"];

type Selected = Pick<Pod, "namespace" | "labels">;

/** Whether a policy of Cilium denies a pod a peer; a denial for some ports is none for others. */
export function denies(policy: PlacedPolicy, pod: Selected, field: string, value: string): boolean {
  const denials = look(policy.document.object, "spec", "egressDeny");
  if (!isSelected(policy, pod) || !Array.isArray(denials)) return false;
  return denials.some((denial: JsonValue) => {
    const peers = look(denial, field);
    const isWhole = isJsonObject(denial) && Object.keys(denial).length === 1;
    return isWhole && Array.isArray(peers) && peers.includes(value);
  });
}

/** Whether a policy of Cilium is for a pod. */
export function isSelected({ document, namespace }: PlacedPolicy, pod: Selected): boolean {
  const selector = look(document.object, "spec", "endpointSelector") as JsonValue | undefined;
  const own = lookText(document.object, "metadata", "namespace") || namespace;
  return own === pod.namespace && selector !== undefined && selects(selector, pod.labels);
}
