import { defineFinding } from "@bailiwick/model/finding";
import type { ControlPlaneCluster } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Operator } from "@bailiwick/model/kinds/operator";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import type { ClusterEntry, Place } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { checkCloudRegions } from "./cloud-regions.ts";
import { resolveInventory } from "./inventory.ts";
import type { Register } from "./references.ts";
import type { TemplateShelf } from "./templates.ts";

const unknownOperator = defineFinding({
  code: "unknown-operator",
  severity: "error",
  summary: "Whoever runs something is declared as an operator of the jurisdiction.",
  why: "who can compel an operator is known only for operators that are declared",
  basis: "house",
  waivable: false,
});

const unknownInventoryEntry = defineFinding({
  code: "unknown-inventory-entry",
  severity: "error",
  summary: "A place that is used is an entry of the jurisdiction's inventory.",
  why: "closed world: a place that is not declared does not compile",
  basis: "house",
  waivable: false,
});

const unknownControlPlaneCluster = defineFinding({
  code: "unknown-control-plane-cluster",
  severity: "error",
  summary: "A control plane cluster that is used is declared in the same jurisdiction.",
  why: "a tenant cluster never runs on a control plane cluster of another jurisdiction",
  basis: "house",
  waivable: false,
});

const unknownRegulation = defineFinding({
  code: "unknown-regulation",
  severity: "error",
  summary: "A regulation that is named is a file in policies/regulations.",
  why: "a regulation that nobody wrote down binds to no article and no policy",
  basis: "house",
  waivable: false,
});

/** What names mean inside one jurisdiction. */
export interface Scope {
  readonly jurisdiction: Manifest<Jurisdiction>;
  readonly operators: Register<Operator>;
  readonly inventory: Register<Place>;
  readonly clusters: Register<ClusterEntry>;
  readonly regulations: Register<Regulation>;
  readonly shelf: TemplateShelf;
}

/** Opens the registers of one jurisdiction; a neighbour's names are not in them. */
export function openScope(
  jurisdiction: Manifest<Jurisdiction>,
  clusters: readonly Manifest<ControlPlaneCluster>[],
  regulations: ReadonlyMap<string, Regulation>,
  shelf: TemplateShelf,
  report: Report,
): Scope {
  const { name } = jurisdiction.document.metadata;
  const operators = {
    definition: unknownOperator,
    what: `a declared operator of ${name}`,
    entries: new Map(jurisdiction.document.spec.operators.map((each) => [each.name, each])),
    declaredIn: `${jurisdiction.path} under operators`,
  };
  const inventory = {
    definition: unknownInventoryEntry,
    what: `an inventory entry of ${name}`,
    entries: resolveInventory(jurisdiction, operators, report),
    declaredIn: `${jurisdiction.path} under inventory`,
  };
  checkCloudRegions(inventory, report);
  return {
    jurisdiction,
    operators,
    inventory,
    clusters: {
      definition: unknownControlPlaneCluster,
      what: `a control plane cluster of ${name}`,
      entries: new Map(clusters.map(clusterEntry)),
      declaredIn: `jurisdictions/${name}/control-plane-clusters/`,
      fileOf: (cluster) => `jurisdictions/${name}/control-plane-clusters/${cluster}.yaml`,
    },
    regulations: {
      definition: unknownRegulation,
      what: "a regulation",
      entries: regulations,
      declaredIn: "policies/regulations/",
      fileOf: (regulation) => `policies/regulations/${regulation}.yaml`,
    },
    shelf,
  };
}

function clusterEntry({ path, document }: Manifest<ControlPlaneCluster>): [string, ClusterEntry] {
  const { name } = document.metadata;
  return [name, { name, file: path, spec: document.spec }];
}
