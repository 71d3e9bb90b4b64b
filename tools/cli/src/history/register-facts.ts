import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** Facts by subject: `endpoint siem-fra` -> `country` -> `DE`. */
export type RegisterFacts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Places of these kinds reach a tenant that chose them; all others reach every tenant. */
const CHOSEN: readonly string[] = [
  "audit-sink",
  "backing-store",
  "service",
  "snapshot-store",
  "transfer",
];

/** Fields of places, clusters and layers that name an operator. */
const BY = ["operator", "owner", "custodian"] as const;

/**
 * What a register says of whatever reaches a tenant: the clusters and places that its decisions
 * name, places that serve everybody, all layers, who operates any of these, and what third
 * countries reach. `spec` may be anything: what is not as the emitter writes it says nothing.
 */
export function registerFacts(
  spec: JsonObject,
  decisions: ReadonlyMap<string, string>,
): RegisterFacts {
  const words = new Set([...decisions.values()].flatMap((text) => text.split(/[^a-z0-9-]+/)));
  const facts = new Map<string, ReadonlyMap<string, string>>();
  const add = (subject: string, row: JsonObject) => facts.set(subject, flat(row));
  const operators = new Set<string>();
  for (const place of rows(spec.endpoints)) {
    if (CHOSEN.includes(text(place.kind)) && !words.has(text(place.name))) continue;
    add(`endpoint ${text(place.name)}`, place);
    noteOperators(place, operators);
  }
  for (const cluster of rows(spec.controlPlaneClusters)) {
    if (!words.has(text(cluster.name))) continue;
    add(`control plane cluster ${text(cluster.name)}`, cluster);
    noteOperators(cluster, operators);
  }
  for (const [name, layer] of Object.entries(isJsonObject(spec.layers) ? spec.layers : {})) {
    if (!isJsonObject(layer)) continue;
    add(`layer ${name}`, layer);
    noteOperators(layer, operators);
  }
  for (const operator of rows(spec.operators)) {
    if (operators.has(text(operator.name))) add(`operator ${text(operator.name)}`, operator);
  }
  for (const row of rows(spec.reach)) {
    const { layer, capability, ...found } = row;
    // A layer without a declared path says so in every register: that is no fact about somebody.
    if (found.countries === undefined) continue;
    add(`reach of third countries to ${text(capability)} by layer ${text(layer)}`, found);
  }
  return facts;
}

function noteOperators(row: JsonObject, operators: Set<string>): void {
  for (const key of BY) if (row[key] !== undefined) operators.add(text(row[key]));
}

function rows(list: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** Every leaf by its path, `control.ultimateParent.country`; a list is one leaf. */
function flat(row: JsonObject, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(row).flatMap(([key, value]): readonly (readonly [string, string])[] =>
      isJsonObject(value)
        ? [...flat(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, Array.isArray(value) ? listed(value) : text(value)]],
    ),
  );
}

function listed(list: readonly JsonValue[]): string {
  return list.map((each) => (isJsonObject(each) ? JSON.stringify(each) : text(each))).join(", ");
}

function text(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
