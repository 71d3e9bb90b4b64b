import { isOn, keysOf, textAt } from "./setting.ts";
import type { ValuesCheck, ValuesFault } from "./values-check.ts";

const ENDPOINT = "controlPlane.endpoint";

/** What works on nodes of the host only. */
const OF_THE_HOST = [
  "integrations.metricsServer.enabled",
  "integrations.certManager.enabled",
  "integrations.externalSecrets.enabled",
  "integrations.istio.enabled",
  "integrations.kubeVirt.enabled",
  "controlPlane.coredns.embedded",
  "controlPlane.hostPathMapper.enabled",
  "sync.toHost.namespaces.enabled",
];

/**
 * Private nodes join at an endpoint, and nothing that works on nodes of the host is on; without
 * them there is no endpoint. A standalone control plane has private nodes.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validatePrivatedNodesMode; parse.go.
 */
export const privateNodesAlone: ValuesCheck = ({ values }) => {
  const endpoint = textAt(values, ENDPOINT);
  if (!isOn(values, "privateNodes.enabled")) {
    return [...endpointWithoutNodes(endpoint), ...standaloneShared(values)];
  }
  return [
    ...(endpoint === "" || isHostAndPort(endpoint)
      ? []
      : [
          {
            keys: keysOf(ENDPOINT),
            message: `nodes cannot join at "${endpoint}"`,
            hint: "write host:port",
          },
        ]),
    ...OF_THE_HOST.filter((path) => isOn(values, path)).map((path) => ({
      keys: keysOf(path),
      message: `${path} is on, and private nodes have nothing of the host`,
      hint: "leave it out",
    })),
  ];
};

function endpointWithoutNodes(endpoint: string): readonly ValuesFault[] {
  if (endpoint === "") return [];
  const message = `"${endpoint}" is where private nodes join, and there are none`;
  return [{ keys: keysOf(ENDPOINT), message, hint: "leave it out, or enable privateNodes" }];
}

function standaloneShared(values: Parameters<typeof isOn>[0]): readonly ValuesFault[] {
  const path = "controlPlane.standalone.enabled";
  if (!isOn(values, path)) return [];
  const message = "a standalone control plane has no host, and privateNodes is off";
  return [{ keys: keysOf(path), message, hint: "set privateNodes.enabled to true" }];
}

/** `[::1]:443` too; an address of several colons needs the brackets, and the port a number. */
function isHostAndPort(endpoint: string): boolean {
  return /^(\[[^[\]]*\]|[^:[\]]*):\d+$/.test(endpoint);
}
