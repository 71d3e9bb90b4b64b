import { CUSTOMER } from "@bailiwick/model/customer";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type {
  Capability,
  ControlLayers,
  ForeignHolding,
  KeysAnswer,
  LayerAnswer,
} from "@bailiwick/model/kinds/operator";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";

/** Reserved by ISO 3166-1 for users: the country of what nobody declared; always outside. */
export const UNKNOWN_COUNTRY = "ZZ";

/** Above this share a single holder counts as controlling (SecNumCloud 3.2, 19.6.b). */
const CONTROLLING_SHARE_PCT = 24;

/** And above this share foreign holders count together (SecNumCloud 3.2, 19.6.b). */
const CONTROLLING_SHARE_TOGETHER_PCT = 39;

type LayerName = Exclude<keyof ControlLayers, "default">;

/**
 * What whoever stands at a layer is able to do when nothing else is declared: our reading of the
 * eleven layers, house, not law. `control` is over what is delivered, and so over plaintext.
 */
const CAPABILITY: Readonly<Record<LayerName, Capability>> = {
  facility: "availability",
  hardware: "availability",
  network: "metadata",
  hostCluster: "plaintext",
  tenantControlPlane: "plaintext",
  keys: "plaintext",
  identity: "control",
  gitopsAndRegistry: "control",
  observability: "metadata",
  backup: "ciphertext",
  support: "plaintext",
};

/**
 * Kinds of inventory entries whose operators stand at a layer too, whoever the layer itself names.
 */
const PLACES: Readonly<Partial<Record<LayerName, readonly PlaceKind[]>>> = {
  backup: ["snapshot-store"],
  gitopsAndRegistry: ["chart-repository", "git", "registry"],
  identity: ["certificate-authority", "identity-issuer"],
  keys: ["key-management", "secret-store"],
  observability: ["audit-sink"],
  tenantControlPlane: ["backing-store"],
};

/** A declared path by which a third country reaches a capability. */
export interface ReachPath {
  readonly layer: LayerName;
  readonly country: string;
  readonly capability: Capability;
  /** The fact that binds: `ultimate parent Vault Holdings Inc.`. */
  readonly because: string;
  /** The line that says so, or that leaves it out. */
  readonly origin: Origin;
}

/** Every declared path from outside the members to a capability, layer by layer. */
export function declaredPaths(jurisdiction: JurisdictionEntry): readonly ReachPath[] {
  const { layers } = jurisdiction.spec;
  return (Object.keys(CAPABILITY) as LayerName[]).flatMap((layer) => {
    const answer: LayerAnswer & KeysAnswer = { ...layers.default, ...layers[layer] };
    const capability = answer.capability ?? CAPABILITY[layer];
    return factsOf(layer, answer, jurisdiction)
      .filter(({ country }) => !jurisdiction.members.has(country))
      .map((fact) => ({ layer, capability, ...fact }));
  });
}

type Fact = Pick<ReachPath, "country" | "because" | "origin">;

/** What is declared about a layer; what is not declared may be anywhere, and so is outside. */
function factsOf(
  layer: LayerName,
  answer: LayerAnswer & KeysAnswer,
  jurisdiction: JurisdictionEntry,
): Fact[] {
  const { operator, owner, custodian } = answer;
  const names = [operator, owner, custodian === CUSTOMER ? undefined : custodian];
  const declared = new Set([
    ...names.filter((name) => name !== undefined),
    ...operatorsOfPlaces(layer, jurisdiction),
  ]);
  const at = (field: "operator" | "location" | "access") => answeredAt(jurisdiction, layer, field);
  return [
    ...(operator === undefined ? [unknown("operator not declared", at("operator"))] : []),
    ...[...declared].flatMap((name) => operatorFacts(name, jurisdiction)),
    ...listed(answer.location, "location", at("location")),
    ...listed(answer.access, "access", at("access")),
  ];
}

/** The layer's answer is one operator; the places of that layer may have others. */
function operatorsOfPlaces(
  layer: LayerName,
  { inventory, controlPlaneClusters }: JurisdictionEntry,
): readonly string[] {
  const places = [...inventory.values()].filter(({ entry }) => PLACES[layer]?.includes(entry.kind));
  const clusters = layer === "hostCluster" ? [...controlPlaneClusters.values()] : [];
  return [
    ...places.map(({ entry }) => entry.operator),
    ...clusters.map(({ spec }) => spec.operator),
  ];
}

function answeredAt(
  { file, spec }: JurisdictionEntry,
  layer: LayerName,
  field: "operator" | "location" | "access",
): Origin {
  const layers: Origin = { file, pointer: "/spec/layers" };
  if (spec.layers[layer]?.[field] !== undefined) return below(layers, layer, field);
  return spec.layers.default[field] === undefined
    ? below(layers, "default")
    : below(layers, "default", field);
}

function listed(countries: readonly string[] | undefined, what: string, origin: Origin): Fact[] {
  if (!countries?.length) return [unknown(`${what} not declared`, origin)];
  return countries.map((country, index) => ({
    country,
    because: `${what} ${country}`,
    origin: below(origin, index),
  }));
}

function unknown(because: string, origin: Origin): Fact {
  return { country: UNKNOWN_COUNTRY, because, origin };
}

function operatorFacts(name: string, { file, spec }: JurisdictionEntry): Fact[] {
  const index = spec.operators.findIndex((each) => each.name === name);
  const operator = spec.operators[index];
  // `3-resolve` has reported a name that nobody declared.
  if (!operator) return [];
  const { control, foreignHolding, presence } = operator;
  const at: Origin = { file, pointer: `/spec/operators/${index}` };
  const parent = control.ultimateParent;
  const seat = (
    field: "registeredOffice" | "centralAdministration" | "principalEstablishment",
  ) => ({
    country: control[field],
    origin: below(at, "control", field),
  });
  return [
    { ...seat("registeredOffice"), because: `registered office of ${name}` },
    { ...seat("centralAdministration"), because: `central administration of ${name}` },
    { ...seat("principalEstablishment"), because: `principal establishment of ${name}` },
    {
      country: parent.country,
      because: `ultimate parent ${parent.name} of ${name}`,
      origin: below(at, "control", "ultimateParent", "country"),
    },
    ...presence.map((country, place) => ({
      country,
      because: `presence of ${name}`,
      origin: below(at, "presence", place),
    })),
    ...(isControlled(foreignHolding)
      ? [unknown(`foreign holders of ${name}`, below(at, "foreignHolding"))]
      : []),
  ];
}

function isControlled({
  maxSinglePct,
  collectivePct,
  veto,
  boardMajority,
}: ForeignHolding): boolean {
  return (
    veto ||
    boardMajority ||
    maxSinglePct > CONTROLLING_SHARE_PCT ||
    collectivePct > CONTROLLING_SHARE_TOGETHER_PCT
  );
}
