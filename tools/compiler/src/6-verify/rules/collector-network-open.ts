import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { ClusterEntry } from "../../handoff/catalog.ts";
import { collectedPlaces } from "../../handoff/collected-places.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { look, lookList, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { denies, METADATA } from "../traffic/cilium-denials.ts";
import { openedByCilium } from "../traffic/cilium-openings.ts";
import { declaredApiPort, declaredPort } from "../traffic/declared-connections.ts";

/**
 * Nobody reaches the collectors; they reach their sinks, the API server and resolvers, by ranges
 * and where Cilium runs by names, and no metadata service.
 * Why: a collector reads what all control planes write, and a way out is a way for all of that.
 * Source: Kubernetes, NetworkPolicy; Cilium 1.20, CiliumNetworkPolicy.
 */
const collectorNetworkOpenFault = defineFinding({
  code: "collector-network-open",
  severity: "error",
  summary: "Collectors reach their sinks, the API server and resolvers, and nobody reaches them.",
  why: "a collector reads what all control planes write; every way out is a way for all of that",
  basis: "house",
  waivable: false,
});

/** Every pod of the namespace, as the policies that are for all of them select it. */
const COLLECTORS = { namespace: COLLECTOR_NAMESPACE, labels: {} };

/** Finds clusters whose collectors nothing closes, and what is opened beside what is declared. */
export function collectorNetworkOpen(context: RuleContext): readonly Finding[] {
  const { jurisdiction, documents } = context;
  const own = documents.filter(
    ({ object }) => look(object, "metadata", "namespace") === COLLECTOR_NAMESPACE,
  );
  return [...jurisdiction.controlPlaneClusters.values()].flatMap((cluster) => {
    const folder = `apps/${jurisdiction.name}/control-plane-clusters/${cluster.name}/`;
    const here = own.filter(({ path }) => path.startsWith(folder));
    const [first] = here.filter(({ object }) => object.kind === "ConfigMap");
    if (!first) return [];
    const policies = here.filter(({ object }) => object.kind === "NetworkPolicy");
    const byCilium = here.filter(({ object }) => object.kind === "CiliumNetworkPolicy");
    const words = [
      ...(policies.some(closesAll) ? [] : [[first, "nothing closes the collectors"] as const]),
      ...policies.flatMap((policy) => openedByRange(policy, cluster, context)),
      ...byCilium.flatMap((policy) => openedByName(policy, cluster, context)),
      ...undenied(byCilium, cluster).map((range) => [first, `nothing denies ${range}`] as const),
    ];
    return words.map(([document, what]) =>
      faultIn(
        document,
        "",
        collectorNetworkOpenFault,
        `${what} on ${cluster.name}`,
        "compile again: collectors reach their sinks, the API server and resolvers alone",
      ),
    );
  });
}

type Fault = readonly [document: OutputDocument, what: string];

function closesAll({ object }: OutputDocument): boolean {
  const types = look(object, "spec", "policyTypes");
  const isForAll = JSON.stringify(look(object, "spec", "podSelector")) === "{}";
  return (
    isForAll && Array.isArray(types) && ["Ingress", "Egress"].every((each) => types.includes(each))
  );
}

function openedByRange(
  policy: OutputDocument,
  { spec }: ClusterEntry,
  { jurisdiction }: RuleContext,
): readonly Fault[] {
  const { network } = spec;
  const port = declaredApiPort(spec);
  const resolver = {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
    podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
  };
  const declared = new Set([
    ...collectedPlaces(jurisdiction.pipelines).flatMap(({ place: { entry } }) =>
      (entry.cidrs ?? []).map((cidr) => way({ ipBlock: { cidr } }, declaredPort(entry))),
    ),
    ...(network?.apiServer ?? []).map((cidr) => way({ ipBlock: { cidr } }, port)),
    ...(network?.dns ?? []).map((cidr) => way({ ipBlock: { cidr } }, 53)),
    ...(network?.dns ? [] : [way(resolver, 53)]),
  ]);
  const into = lookList(policy.object, "spec", "ingress").map(
    (): Fault => [policy, "somebody is let in to the collectors"],
  );
  const out = lookList(policy.object, "spec", "egress").flatMap((rule) => waysOf(rule));
  const open = [...new Set(out)].filter((each) => !declared.has(each));
  return [...into, ...open.map((each): Fault => [policy, `collectors may reach ${each}`])];
}

/** Each peer with each port; a rule without one of them is for all there are. */
function waysOf(rule: JsonValue): readonly string[] {
  const [peers, ports] = [lookList(rule, "to"), lookList(rule, "ports")];
  const numbers = ports.map((each) =>
    isJsonObject(each) && each.endPort === undefined ? shown(each.port ?? "any") : "any",
  );
  return (peers.length > 0 ? peers : ["everything"]).flatMap((peer) =>
    (numbers.length > 0 ? numbers : ["any"]).map((number) => way(peer, number)),
  );
}

function way(peer: JsonValue, port: number | string): string {
  return `${typeof peer === "string" ? peer : JSON.stringify(peer)} on port ${port}`;
}

function openedByName(
  policy: OutputDocument,
  { spec }: ClusterEntry,
  { jurisdiction }: RuleContext,
): readonly Fault[] {
  const places = collectedPlaces(jurisdiction.pipelines).map(({ place }) => place);
  const declared = { hasDnsInside: false, network: spec.network };
  const into = [...lookList(policy.object, "spec", "ingress"), look(policy.object, "specs")];
  const out = lookList(policy.object, "spec", "egress").map((rule) =>
    openedByCilium(rule, [{ name: "collectors", places }], declared),
  );
  return [
    ...into
      .filter((each) => each !== undefined)
      .map((): Fault => [policy, "a policy of Cilium lets in"]),
    ...out.filter((words) => words !== undefined).map((words): Fault => [policy, words]),
  ];
}

function undenied(policies: readonly OutputDocument[], { spec }: ClusterEntry): readonly string[] {
  if (spec.network?.cni !== "cilium") return [];
  return METADATA.filter(
    (range) =>
      !policies.some((document) =>
        denies({ document, namespace: COLLECTOR_NAMESPACE }, COLLECTORS, "toCIDR", range),
      ),
  );
}
