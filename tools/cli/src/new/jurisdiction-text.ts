import { commaList } from "./comma-list.ts";
import type { Answers } from "./field.ts";
import { type Inline, inlineYaml } from "./inline-yaml.ts";
import { operatorLines } from "./operator-lines.ts";
import { placeEntry, placeOf } from "./place.ts";

/** Text of a jurisdiction's file. Nothing is checked here, and nothing is said that nobody said. */
export function jurisdictionText(said: Answers): string {
  return `${[
    "# yaml-language-server: $schema=../../tools/model/schema/jurisdiction.schema.json",
    "apiVersion: bailiwick.dev/v1",
    "kind: Jurisdiction",
    `metadata: ${inlineYaml({ name: said.name })}`,
    "spec:",
    `  displayName: ${inlineYaml(said.displayName ?? "")}`,
    `  members: ${inlineYaml(commaList(said.members))}`,
    `  regulations: ${inlineYaml(commaList(said.regulations))}`,
    "  operators:",
    ...operatorLines(said),
    "  layers:",
    ...fieldLines(layersOf(said)),
    "  inventory:",
    ...inventoryOf(said).map((entry) => `    - ${inlineYaml(entry)}`),
    `  delivery: ${inlineYaml(deliveryOf(said))}`,
    "  defaults:",
    ...fieldLines(defaultsOf(said)),
  ].join("\n")}\n`;
}

/** Kinds of places, the answer that gives each, and its name where the answer has none. */
const PLACES = [
  ["registry", "registry", "registry"],
  ["charts", "chart-repository", "charts"],
  ["forge", "git", "forge"],
  ["git", "git", "git"],
  ["auditSink", "audit-sink", "siem"],
  ["snapshotStore", "snapshot-store", "snapshots"],
  ["keyManagement", "key-management", "kms"],
] as const;

type PlaceKey = (typeof PLACES)[number][0];

/** Name of the entry that an answer makes. */
export function placeName(said: Answers, key: PlaceKey): string {
  const fallback = PLACES.find(([each]) => each === key)?.[2] ?? key;
  return placeOf(said[key] ?? "", fallback).name;
}

type Fields = Readonly<Record<string, Inline>>;

function fieldLines(fields: Fields): readonly string[] {
  return Object.entries(fields).map(([key, value]) => `    ${key}: ${inlineYaml(value)}`);
}

function layersOf(said: Answers): Fields {
  const { operator, firmware, keyCustodian, keyModel, hsm } = said;
  const location = commaList(said.location);
  return {
    default: { operator, location, access: commaList(said.access) },
    hardware: { origin: commaList(said.hardwareOrigin), firmware },
    keys: { custodian: keyCustodian, model: keyModel, hsm, location },
  };
}

function inventoryOf(said: Answers): readonly Inline[] {
  const { operator = "", country = "" } = said;
  const hosts = PLACES.map(([key, kind, name]) =>
    placeEntry(placeOf(said[key] ?? "", name), {
      kind,
      operator,
      country,
      cidrs: commaList(said[`${key}Cidrs`]),
    }),
  );
  const cidrs = commaList(said.resolver);
  return [...hosts, { name: "dns", kind: "dns-resolver", cidrs, country, operator }];
}

function deliveryOf(said: Answers): Inline {
  const { cluster } = said;
  const git = placeName(said, "git");
  return { tool: "argo-cd", cluster, git, source: placeName(said, "forge") };
}

function defaultsOf(said: Answers): Fields {
  const [name, version] = (said.template ?? "").split("@");
  const { cluster = "", isolationOrdinary, isolationCritical } = said;
  return {
    controlPlaneCluster: cluster,
    template: { name, version },
    isolation: { ordinary: isolationOrdinary, "critical-or-important": isolationCritical },
    audit: { sink: placeName(said, "auditSink"), retention: said.retention },
    snapshots: {
      store: placeName(said, "snapshotStore"),
      schedule: said.schedule,
      restoreTo: said.restoreTo,
    },
  };
}
