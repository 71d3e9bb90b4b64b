import { isJsonObject } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, shown } from "../look.ts";
import type { RuleContext } from "../rule.ts";
import { type DeclaredConnections, declaredConnections } from "./declared-connections.ts";
import { deliveredPolicies } from "./delivered-policies.ts";
import type { Labels } from "./label-selector.ts";
import type { PlacedPolicy } from "./network-policy.ts";

/** The host namespace of one tenant cluster, and what is said about its traffic. */
export interface TenantNamespace {
  readonly name: string;
  readonly document: OutputDocument;
  readonly labels: Labels;
  readonly policies: readonly PlacedPolicy[];
  /** Policies of Cilium's own kind, which open by name and deny. */
  readonly byCilium: readonly PlacedPolicy[];
  readonly declared: DeclaredConnections;
  /** All tenant clusters with the same policies and the same declarations, this one first. */
  readonly alike: readonly string[];
}

/**
 * Host namespaces of tenant clusters, one for each set of policies and declarations: what holds
 * for one of ten thousand that are alike holds for all of them.
 */
export function tenantNamespaces(
  context: Pick<RuleContext, "jurisdiction" | "documents" | "tenantClusters">,
): readonly TenantNamespace[] {
  const delivered = deliveredPolicies(context.documents);
  const ofCilium = deliveredPolicies(context.documents, "CiliumNetworkPolicy");
  const texts = new Map<OutputDocument, string>();
  const found = declaredConnections(context.jurisdiction).flatMap((declared) => {
    const beside = context.tenantClusters.get(declared.folder) ?? [];
    // Namespaces of guests lie inside the tenant cluster, and not on the host.
    const document = beside.find(
      ({ path, object }) => path.includes("/host/") && object.kind === "Namespace",
    );
    if (!document) return [];
    const name = lookText(document.object, "metadata", "name");
    const labels = look(document.object, "metadata", "labels");
    const policies = delivered.get(name) ?? [];
    const byCilium = ofCilium.get(name) ?? [];
    const key = likeness(name, [...policies, ...byCilium], declared, texts);
    const around = { policies, byCilium, declared };
    return [{ key, name, document, labels: textsOf(name, labels), ...around }];
  });
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, alike: [first, ...rest].map(({ declared }) => declared.subject) }] : [],
  );
}

/** Policies that name a tenant or a namespace of one are like no other. */
const OWN_WORDS = /bailiwick\.dev|"vc-/;

function likeness(
  name: string,
  policies: readonly PlacedPolicy[],
  declared: DeclaredConnections,
  texts: Map<OutputDocument, string>,
): string {
  const specs = policies.map(({ document }) => {
    const text = texts.get(document) ?? JSON.stringify(look(document.object, "spec") ?? null);
    texts.set(document, text);
    return text;
  });
  const { auditSink, snapshotStore, externalEtcd, platform, egress, uploadsItself, guests } =
    declared;
  const places = [auditSink, snapshotStore, externalEtcd, platform, ...egress];
  const facts = [...places.map((place) => place?.entry.name ?? ""), ...guests];
  facts.push(`${declared.isReachedByGateway} ${declared.isMeasured} ${declared.hasDnsInside}`);
  const own = specs.some((text) => OWN_WORDS.test(text)) ? name : "";
  return [declared.host?.name, own, uploadsItself, ...facts, ...specs.sort()].join("\n");
}

function textsOf(name: string, labels: unknown): Labels {
  const said = isJsonObject(labels) ? Object.entries(labels) : [];
  const texts = said.map(([key, value]) => [key, shown(value)]);
  return { ...Object.fromEntries(texts), "kubernetes.io/metadata.name": name };
}
