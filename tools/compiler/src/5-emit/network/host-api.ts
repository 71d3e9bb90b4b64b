import type { ControlPlaneClusterSpec } from "@bailiwick/model/kinds/control-plane-cluster";
import { ranges, tcp } from "./peers.ts";
import type { Opening } from "./policy.ts";

const DEFAULT_PORT = 6443;

/** The API server of the control plane cluster, as its pods reach it: none without addresses. */
export function hostApi({ network, apiServer }: ControlPlaneClusterSpec): Opening {
  const port = network?.apiServerPort ?? apiServer.port ?? DEFAULT_PORT;
  return { peers: ranges(network?.apiServer), ports: tcp(port) };
}
