import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";
import type { RuleContext } from "../rule.ts";
import { rangeOf } from "./address-range.ts";
import { allowedPorts } from "./allowed-ports.ts";
import type { Address, Endpoint } from "./endpoint.ts";
import { matrixTable } from "./matrix-table.ts";
import { inWords } from "./port-set.ts";
import { type TenantNamespace, tenantNamespaces } from "./tenant-namespaces.ts";
import { trafficWorld } from "./traffic-world.ts";

/** Nobody declares these: the metadata service of clouds, a public resolver, any other address. */
const NEVER_DECLARED = ["169.254.169.254", "8.8.8.8", "203.0.113.77", "2001:db8::77"];

const HEADER = [
  "Who reaches whom, as the emitted NetworkPolicies say: ports, any, or - for none.",
  "What Cilium's own policies open by name is not in it: rule cilium-policy-open reads them.",
  "Run time unproven: no network plugin has judged this.",
  "The far end is taken as open; a workload stands for all labels that a tenant can give it.",
];

/** The whole matrix of a jurisdiction as text, one section for tenant clusters that are alike. */
export function trafficMatrix(
  context: Pick<RuleContext, "jurisdiction" | "documents" | "tenantClusters">,
): string {
  const entries = [...context.jurisdiction.inventory.values()].map(({ entry }) => entry);
  const sections = tenantNamespaces(context).map((tenant) => section(tenant, entries));
  return `${[...HEADER, ...sections.flat()].join("\n")}\n`;
}

function section(tenant: TenantNamespace, entries: readonly InventoryEntry[]): readonly string[] {
  const { own, outside } = trafficWorld(tenant);
  const others = [...outside, ...addresses(tenant, entries)];
  const ports = (from: Endpoint, to: Endpoint) => inWords(allowedPorts(tenant.policies, from, to));
  return [
    "",
    `# ${tenant.alike.join(", ")}`,
    "",
    ...matrixTable("to, from:", [...own, ...others], own, (to, from) => ports(from, to)),
    "",
    ...matrixTable("from, to:", others, own, ports),
  ];
}

function addresses(
  { declared }: TenantNamespace,
  entries: readonly InventoryEntry[],
): readonly Address[] {
  const { network } = declared;
  const named: readonly (readonly [string, string | undefined])[] = [
    ["host API server", network?.apiServer[0]],
    ["address of a pod", network?.pods[0]],
    ["address of a Service", network?.services[0]],
    ...entries.map(({ name, kind, cidrs }) => [`${kind} ${name}`, cidrs?.[0]] as const),
    ...NEVER_DECLARED.map((address) => [address, address] as const),
  ];
  return named.flatMap(([name, cidr]) => {
    const range = rangeOf(cidr ?? "");
    return range ? [{ name, address: { ...range, last: range.first } }] : [];
  });
}
