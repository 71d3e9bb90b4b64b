import { commaList } from "./comma-list.ts";
import type { Answers } from "./field.ts";
import { inlineYaml } from "./inline-yaml.ts";

/** Text of a control plane cluster's file. Nothing is checked here. */
export function clusterText(said: Answers): string {
  const network = {
    apiServer: commaList(said.networkApiServer),
    pods: commaList(said.networkPods),
    services: commaList(said.networkServices),
  };
  const pools = commaList(said.nodePools).map((mode) => ({ name: mode, isolation: mode }));
  const storage = {
    name: said.storageClass,
    country: said.country,
    encryptedBy: said.encryptedBy,
    default: true,
  };
  return `${[
    "# yaml-language-server: $schema=../../../tools/model/schema/control-plane-cluster.schema.json",
    "apiVersion: bailiwick.dev/v1",
    "kind: ControlPlaneCluster",
    `metadata: ${inlineYaml({ name: said.name })}`,
    "spec:",
    `  country: ${inlineYaml(said.country ?? "")}`,
    ...(said.subdivision ? [`  subdivision: ${inlineYaml(said.subdivision)}`] : []),
    `  site: ${inlineYaml(said.site ?? "")}`,
    `  operator: ${inlineYaml(said.operator ?? "")}`,
    `  kubernetes: ${inlineYaml({ version: said.kubernetes })}`,
    `  apiServer: ${inlineYaml({ host: said.apiServer })}`,
    ...(network.pods.length > 0 ? [`  network: ${inlineYaml(network)}`] : []),
    "  nodePools:",
    ...pools.map((pool) => `    - ${inlineYaml(pool)}`),
    "  storageClasses:",
    `    - ${inlineYaml(storage)}`,
  ].join("\n")}\n`;
}
