import { euAlsoHas, paymentsSays } from "./healthy-tree.ts";

const entry = (name: string, kind: string, where: string) =>
  `    - { name: ${name}, kind: ${kind}, ${where}, country: DE, operator: rheinwerk }\n`;

/** What the inventory of the EU needs for a licence, and for machines of a tenant's own. */
const PLACES = [
  entry("platform", "platform", "hosts: [platform.rheinwerk.example], cidrs: [192.0.2.64/28]"),
  entry("licences", "licence-server", "hosts: [licences.rheinwerk.example]"),
  entry("nodes-api", "api-server", "hosts: [core.nodes.rheinwerk.example], port: 8443"),
  entry("metal-fra", "node-network", "cidrs: [10.192.0.0/12]"),
  entry("cloud-nodes", "node-provider", "hosts: [compute.rheinwerk.example]"),
  entry("other-nodes", "node-provider", "hosts: [machines.rheinwerk.example]"),
  entry("berlin", "cloud-region", "region: { provider: cloud-nodes, name: ber-1 }"),
  entry("kiel", "cloud-region", "region: { provider: other-nodes, name: kel-1 }"),
].join("");

const RANGES = "pods: 10.192.0.0/16, services: 10.193.0.0/20";

/** Machines of its own, as a tenant cluster says them. */
export const OWN_NODES = `privateNodes: { endpoint: nodes-api, network: metal-fra, ${RANGES} }`;

const POOLS =
  'pools: [{ name: base, quantity: 2 }, { name: burst, limits: { cpu: "64", memory: 1Ti } }]';

/** Machines that a provider makes, as a tenant cluster says them. */
export const MADE = `{ provider: cloud-nodes, region: berlin, ${POOLS} }`;

/** The healthy tree where payments also has machines made for it. */
export function withAutoNodes(made = MADE, isolation = "private-nodes") {
  return withPrivateNodes(OWN_NODES.replace(" }", `, autoNodes: [${made}] }`), isolation);
}

/** The healthy tree where payments has machines of its own; `fields` are further ones. */
export function withPrivateNodes(fields = OWN_NODES, isolation = "private-nodes") {
  const said = `isolation: ${isolation}, edition: licensed${fields && `, ${fields}`}`;
  return paymentsSays(said, euAlsoHas(PLACES));
}
