import { look } from "../look.ts";
import { isOn, keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const SCHEDULERS = [
  "controlPlane.distro.k8s.scheduler.enabled",
  "controlPlane.advanced.virtualScheduler.enabled",
  "sync.toHost.pods.hybridScheduling.enabled",
];

const NODES = "sync.fromHost.nodes";

/**
 * A scheduler inside the tenant cluster sees nodes of the host, and those that were chosen.
 * Why: without a selector vCluster shows it all nodes of the host, and says nothing.
 * Source: vCluster 0.36.1, pkg/config/validation.go; private nodes need no nodes of the host.
 */
export const schedulerSeesNodes: ValuesCheck = ({ values }) => {
  const scheduler = SCHEDULERS.find((path) => isOn(values, path));
  if (scheduler === undefined) return [];
  if (!isOn(values, `${NODES}.enabled`)) {
    return [
      {
        keys: keysOf(scheduler),
        message: `${scheduler} is on, and no node is shown to it`,
        hint: `leave it out, or enable ${NODES} for the nodes that it may use`,
      },
    ];
  }
  if (isOn(values, "privateNodes.enabled") || isOn(values, `${NODES}.selector.all`)) return [];
  const labels = look(values, ...keysOf(`${NODES}.selector.labels`)) ?? {};
  if (Object.keys(labels).length > 0) return [];
  return [
    {
      keys: keysOf(NODES),
      message: "no label chooses nodes, so the scheduler inside is shown all of the host",
      hint: `set ${NODES}.selector.labels`,
    },
  ];
};
