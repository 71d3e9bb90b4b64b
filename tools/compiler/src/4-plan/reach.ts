import { CUSTOMER } from "@bailiwick/model/customer";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type {
  Capability,
  ControlLayers,
  KeysAnswer,
  LayerAnswer,
} from "@bailiwick/model/kinds/operator";
import { below, type Origin } from "@bailiwick/model/origin";
import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { LayerName, LayerReach } from "../handoff/reach.ts";
import { type LegalFact, operatorFacts, UNKNOWN_COUNTRY } from "./operator-facts.ts";

/** A layer that the jurisdiction answers for under `layers`. */
type AnsweredLayer = Exclude<keyof ControlLayers, "default">;

/**
 * What whoever stands at a layer is able to do when nothing else is declared: our reading of the
 * layers, house, not law. `control` is over what is delivered, and so over plaintext. Whoever
 * merges, compiles and signs stands at a layer too.
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
  deliverySource: "control",
};

/** Layers at which data is seen while it is used: a key that is elsewhere hides nothing there. */
const IN_USE: readonly LayerName[] = ["hostCluster", "tenantControlPlane", "support"];

/**
 * Kinds of inventory entries whose operators stand at a layer too, whoever the layer itself names.
 */
const PLACES: Readonly<Partial<Record<LayerName, readonly PlaceKind[]>>> = {
  backup: ["snapshot-store"],
  // Whoever makes or keeps machines sees what runs on them.
  hostCluster: ["cloud-region", "node-network", "node-provider"],
  gitopsAndRegistry: ["chart-repository", "git", "registry"],
  identity: ["certificate-authority", "identity-issuer"],
  keys: ["key-management", "secret-store"],
  observability: ["alert-receiver", "audit-sink", "log-sink", "metrics-sink"],
  tenantControlPlane: ["backing-store"],
};

type Answer = LayerAnswer & KeysAnswer;

/** For every layer, what can be done there and every declared path to it from outside. */
export function reachOf(jurisdiction: JurisdictionEntry): readonly LayerReach[] {
  return (Object.keys(CAPABILITY) as LayerName[]).map((layer) => {
    const answer = answerFor(layer, jurisdiction);
    const capability = lowered(answer.capability ?? CAPABILITY[layer], layer, jurisdiction);
    const paths = factsOf(layer, answer, jurisdiction).filter(
      ({ country }) => !jurisdiction.members.has(country),
    );
    return { layer, capability, paths };
  });
}

/** Where the source is merged is run as deliveries are, by whoever operates that place. */
function answerFor(layer: LayerName, { spec, delivery }: JurisdictionEntry): Answer {
  const { layers } = spec;
  if (layer !== "deliverySource") return { ...layers.default, ...layers[layer] };
  const { capability: _, owner: __, ...like } = { ...layers.default, ...layers.gitopsAndRegistry };
  return { ...like, operator: delivery.source.entry.operator };
}

/**
 * Keys that the customer holds and never hands over turn plaintext into ciphertext, but not where
 * data is used, unless keys are released to an attested enclave only. They never lower
 * availability or control.
 */
function lowered(
  capability: Capability,
  layer: LayerName,
  { spec }: JurisdictionEntry,
): Capability {
  const { custodian, model, hsm }: KeysAnswer = { ...spec.layers.default, ...spec.layers.keys };
  const heldByCustomer = custodian === CUSTOMER && model === "hyok";
  if (capability !== "plaintext" || !heldByCustomer) return capability;
  return IN_USE.includes(layer) && hsm !== "tee" ? capability : "ciphertext";
}

/** What is declared about a layer; what is not declared may be anywhere, and so is outside. */
function factsOf(layer: LayerName, answer: Answer, jurisdiction: JurisdictionEntry): LegalFact[] {
  const { operator, owner, custodian } = answer;
  const names = [operator, owner, custodian === CUSTOMER ? undefined : custodian];
  const declared = [
    ...names.filter((name) => name !== undefined),
    ...operatorsOfPlaces(layer, jurisdiction),
  ];
  const answered = layer === "deliverySource" ? "gitopsAndRegistry" : layer;
  const at = (field: "operator" | "location" | "access") =>
    answeredAt(jurisdiction, answered, field);
  return [
    ...(operator === undefined ? [unknown("operator not declared", at("operator"))] : []),
    ...operatorFacts(declared, jurisdiction),
    ...listed(answer.location, "location", at("location")),
    ...listed(answer.access, "access", at("access")),
  ];
}

/** The layer's answer is one operator; the places of that layer may have others. */
function operatorsOfPlaces(
  layer: LayerName,
  { inventory, controlPlaneClusters, delivery }: JurisdictionEntry,
): readonly string[] {
  const source = delivery.source.entry.name;
  const places = [...inventory.values()].filter(
    ({ entry }) => PLACES[layer]?.includes(entry.kind) && entry.name !== source,
  );
  const clusters = layer === "hostCluster" ? [...controlPlaneClusters.values()] : [];
  return [
    ...places.map(({ entry }) => entry.operator),
    ...clusters.map(({ spec }) => spec.operator),
  ];
}

function answeredAt(
  { file, spec }: JurisdictionEntry,
  layer: AnsweredLayer,
  field: "operator" | "location" | "access",
): Origin {
  const layers: Origin = { file, pointer: "/spec/layers" };
  if (spec.layers[layer]?.[field] !== undefined) return below(layers, layer, field);
  return spec.layers.default[field] === undefined
    ? below(layers, "default")
    : below(layers, "default", field);
}

function listed(
  countries: readonly string[] | undefined,
  what: string,
  origin: Origin,
): LegalFact[] {
  if (!countries?.length) return [unknown(`${what} not declared`, origin)];
  return countries.map((country, index) => ({
    country,
    because: `${what} ${country}`,
    origin: below(origin, index),
  }));
}

function unknown(because: string, origin: Origin): LegalFact {
  return { country: UNKNOWN_COUNTRY, because, origin };
}
