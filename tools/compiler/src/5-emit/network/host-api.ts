import type { ControlPlaneClusterSpec } from "@bailiwick/model/kinds/control-plane-cluster";
import { apiPortOf } from "../port-of.ts";
import { ranges, tcp } from "./peers.ts";
import type { Opening } from "./policy.ts";

/** The API server of the control plane cluster, as its pods reach it: none without addresses. */
export function hostApi(spec: ControlPlaneClusterSpec): Opening {
  return { peers: ranges(spec.network?.apiServer), ports: tcp(apiPortOf(spec)) };
}
