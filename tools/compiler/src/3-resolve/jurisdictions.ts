import { choice } from "@bailiwick/model/cure";
import { CUSTOMER } from "@bailiwick/model/customer";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { LayerAnswer, Operator } from "@bailiwick/model/kinds/operator";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import { below, type Origin } from "@bailiwick/model/origin";
import type {
  DrillRecord,
  ExceptionEntry,
  JurisdictionEntry,
  MoveRecord,
  TenantEntry,
} from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { checkControlPlaneCluster } from "./control-plane-clusters.ts";
import { resolveControls } from "./controls.ts";
import { checkCountry, expandMembers } from "./countries.ts";
import { resolveDefaults, resolveDelivery } from "./defaults.ts";
import { resolveImageTrust } from "./image-trust.ts";
import { checkLegalEntity } from "./legal-entities.ts";
import { resolvePipelines } from "./pipelines.ts";
import { lookUp } from "./references.ts";
import type { Scope } from "./scope.ts";
import { resolveTenant } from "./tenants.ts";
import { watch } from "./watch.ts";

const operatorTwice = defineFinding({
  code: "operator-twice",
  severity: "error",
  summary: "Every operator of a jurisdiction has its own name.",
  why: "of two operators of one name only one would be judged, and the other would be trusted",
  basis: "house",
  waivable: false,
});

/** Who lives in a jurisdiction, and who of them came from another one. */
interface Inhabitants {
  readonly tenants: readonly Manifest<Tenant>[];
  /** By the name of the tenant. */
  readonly moves: ReadonlyMap<string, MoveRecord>;
  readonly drills: ReadonlyMap<string, DrillRecord>;
  readonly exceptions: readonly ExceptionEntry[];
}

/** A jurisdiction with every name replaced; undefined when its delivery cannot be found. */
export function resolveJurisdiction(
  scope: Scope,
  { tenants, moves, drills, exceptions }: Inhabitants,
  report: Report,
): JurisdictionEntry | undefined {
  const { path, document } = scope.jurisdiction;
  const { spec } = document;
  const at: Origin = { file: path, pointer: "/spec" };
  const members = expandMembers(spec.members, below(at, "members"), report);
  const regulations = spec.regulations.flatMap(
    (name, index) =>
      lookUp(name, below(at, "regulations", index), scope.regulations, report)?.value ?? [],
  );
  spec.operators.forEach((operator, index) => {
    checkOperator(operator, below(at, "operators", index), report);
    operator.subOperators?.forEach((name, place) => {
      lookUp(name, below(at, "operators", index, "subOperators", place), scope.operators, report);
    });
  });
  reportOperatorsTwice(spec.operators, below(at, "operators"), report);
  checkLayers(document, below(at, "layers"), scope, report);
  for (const cluster of scope.clusters.entries.values()) {
    checkControlPlaneCluster(cluster, scope, report);
  }
  const watched = watch(report);
  const delivery = resolveDelivery(scope, report);
  const images = resolveImageTrust(scope, report);
  const pipelines = resolvePipelines(scope, report);
  const chosen = below({ file: path, pointer: "/spec" }, "defaults");
  const defaults = {
    ...resolveDefaults(scope, watched.report),
    ...resolveControls(spec.defaults, chosen, scope, watched.report),
  };
  const resolved = tenants
    .flatMap((tenant) => resolveTenant(tenant, scope, report) ?? [])
    .map((tenant) => withRecords(tenant, moves.get(tenant.name), drills.get(tenant.name)));
  if (!delivery) return undefined;
  return {
    name: document.metadata.name,
    file: path,
    spec,
    members,
    regulations,
    operators: scope.operators.entries,
    inventory: scope.inventory.entries,
    controlPlaneClusters: scope.clusters.entries,
    delivery,
    ...(images && { images }),
    ...(pipelines && { pipelines }),
    defaults,
    // With a broken default every tenant would be asked for what was said: the cause is enough.
    tenants: watched.failed() ? [] : resolved,
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function withRecords(
  tenant: TenantEntry,
  move: MoveRecord | undefined,
  drills: DrillRecord | undefined,
): TenantEntry {
  return { ...tenant, ...(move && { move }), ...(drills && { drills }) };
}

function checkOperator(operator: Operator, at: Origin, report: Report): void {
  const { registeredOffice, centralAdministration, principalEstablishment, ultimateParent } =
    operator.control;
  const control = below(at, "control");
  checkLegalEntity(operator.legalEntity, below(at, "legalEntity"), report);
  checkCountry(registeredOffice, below(control, "registeredOffice"), report);
  checkCountry(centralAdministration, below(control, "centralAdministration"), report);
  checkCountry(principalEstablishment, below(control, "principalEstablishment"), report);
  checkCountry(ultimateParent.country, below(control, "ultimateParent", "country"), report);
  operator.presence.forEach((country, index) => {
    checkCountry(country, below(at, "presence", index), report);
  });
}

function reportOperatorsTwice(operators: readonly Operator[], list: Origin, report: Report): void {
  operators.forEach(({ name }, index) => {
    const first = operators.findIndex((other) => other.name === name);
    if (first === index) return;
    report({
      definition: operatorTwice,
      origin: below(list, index, "name"),
      message: `two operators are named "${name}"`,
      hint: `give this one another name, for example ${name}-2`,
      cure: choice(setTo(below(list, index, "name"), `${name}-2`)),
      related: [{ origin: below(list, first, "name"), message: "the first one" }],
    });
  });
}

function checkLayers(
  { spec }: Jurisdiction,
  layers: Origin,
  { operators }: Scope,
  report: Report,
): void {
  for (const [layer, answer] of Object.entries(spec.layers) as [string, LayerAnswer][]) {
    const at = below(layers, layer);
    for (const role of ["operator", "owner", "custodian"] as const) {
      const name = role in answer ? (answer as Record<string, string>)[role] : undefined;
      // Only keys may be in the tenant's own hands; a layer that nobody runs has no facts.
      const isTheTenant = role === "custodian" && name === CUSTOMER;
      if (name && !isTheTenant) lookUp(name, below(at, role), operators, report);
    }
    for (const list of ["location", "access", "origin"] as const) {
      const countries = (answer as Record<string, readonly string[] | undefined>)[list] ?? [];
      countries.forEach((country, index) => {
        checkCountry(country, below(at, list, index), report);
      });
    }
  }
}
