import type {
  Capability,
  ControlLayers,
  KeysAnswer,
  LayerAnswer,
  Operator,
} from "@bailiwick/model/kinds/operator";
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

/** A declared path by which a third country reaches a capability. */
export interface ReachPath {
  readonly layer: LayerName;
  readonly country: string;
  readonly capability: Capability;
  /** The fact that binds: `ultimate parent Vault Holdings Inc.`. */
  readonly because: string;
}

/** Every declared path from outside the members to a capability, layer by layer. */
export function declaredPaths(jurisdiction: JurisdictionEntry): readonly ReachPath[] {
  const { layers } = jurisdiction.spec;
  return (Object.keys(CAPABILITY) as LayerName[]).flatMap((layer) => {
    const answer: LayerAnswer & KeysAnswer = { ...layers.default, ...layers[layer] };
    const capability = answer.capability ?? CAPABILITY[layer];
    return factsOf(answer, jurisdiction)
      .filter(({ country }) => !jurisdiction.members.has(country))
      .map((fact) => ({ layer, capability, ...fact }));
  });
}

interface Fact {
  readonly country: string;
  readonly because: string;
}

function factsOf(answer: LayerAnswer & KeysAnswer, jurisdiction: JurisdictionEntry): Fact[] {
  const names = [answer.operator, answer.owner, answer.custodian].filter(
    (name) => name !== undefined,
  );
  const operators = [...new Set(names)].filter((name) => name !== "customer");
  return [
    ...operators.flatMap((name) => {
      const operator = jurisdiction.operators.get(name);
      return operator ? operatorFacts(operator) : [];
    }),
    ...listed(answer.location, "location"),
    ...listed(answer.access, "access from"),
  ];
}

function listed(countries: readonly string[] | undefined, what: string): Fact[] {
  if (!countries) return [{ country: UNKNOWN_COUNTRY, because: `${what} not declared` }];
  return countries.map((country) => ({ country, because: `${what} ${country}` }));
}

function operatorFacts({ name, control, foreignHolding, presence }: Operator): Fact[] {
  const parent = control.ultimateParent;
  const { maxSinglePct, collectivePct, veto, boardMajority } = foreignHolding;
  const controlled =
    veto ||
    boardMajority ||
    maxSinglePct > CONTROLLING_SHARE_PCT ||
    collectivePct > CONTROLLING_SHARE_TOGETHER_PCT;
  return [
    { country: control.registeredOffice, because: `registered office of ${name}` },
    { country: control.centralAdministration, because: `central administration of ${name}` },
    { country: control.principalEstablishment, because: `principal establishment of ${name}` },
    { country: parent.country, because: `ultimate parent ${parent.name} of ${name}` },
    ...presence.map((country) => ({ country, because: `presence of ${name}` })),
    ...(controlled ? [{ country: UNKNOWN_COUNTRY, because: `foreign holders of ${name}` }] : []),
  ];
}
