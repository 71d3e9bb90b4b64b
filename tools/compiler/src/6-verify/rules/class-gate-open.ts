import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { CLASS_LABEL, JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { ClusterEntry, JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { clustersFor } from "../standing.ts";

/**
 * Classes of the host are offered inside a tenant cluster by the jurisdiction's label, and by the
 * names of classes that the control plane cluster declares; no kind of class passes both ways.
 * Why: an empty selector is every class of the host, and the one who writes a class decides on
 * disks, handlers, doors and ranks.
 * Source: vCluster 0.36.1, sync.fromHost; pkg/config/validation.go, which refuses storage and
 * priority classes both ways and selectors that cannot be read.
 */
const classGateOpenFault = defineFinding({
  code: "class-gate-open",
  severity: "error",
  summary: "Classes of the host are offered one by one, and each is declared.",
  why: "without a selector the syncer offers every class that the host has, declared or not",
  basis: "house",
  waivable: false,
});

type Declared = (cluster: ClusterEntry, jurisdiction: JurisdictionEntry) => readonly string[];

/** Kinds of classes by their field in the values, and what clusters declare of each. */
const GATES: Readonly<Record<string, Declared>> = {
  gatewayClasses: ({ spec }) => (spec.gateways ?? []).map((gateway) => gateway.class),
  ingressClasses: ({ spec }) => (spec.ingressClasses ?? []).map(({ name }) => name),
  priorityClasses: ({ spec }) => (spec.priorityClasses ?? []).map(({ name }) => name),
  runtimeClasses: ({ spec }) => (spec.runtimeClasses ?? []).map(({ name }) => name),
  storageClasses: ({ spec }, { members }) =>
    spec.storageClasses.filter(({ country }) => members.has(country)).map(({ name }) => name),
};

/** Finds gates without a selector, with a wider one, and with names that nobody declared. */
export function classGateOpen(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) =>
    Object.entries(GATES).flatMap(([field, declared]) => {
      const gate = look(file.object, "sync", "fromHost", field) as JsonValue | undefined;
      const at = `/sync/fromHost/${field}`;
      if (isOff(look(gate, "enabled"))) return unsaid(file, gate, field);
      return [
        ...bothWays(file, field),
        ...selectorFaults(look(gate, "selector") as JsonValue, field, context),
        ...undeclaredNames(file, field, declared, context),
      ].map(({ message, hint }) => faultIn(file, at, classGateOpenFault, message, hint));
    }),
  );
}

/** Classes that others are ranked or reached by are shut in so many words. */
function unsaid(
  file: OutputDocument,
  gate: JsonValue | undefined,
  field: string,
): readonly Finding[] {
  if (!SAID.includes(field) || look(gate, "enabled") === false) return [];
  const at = `/sync/fromHost/${field}/enabled`;
  const message = `${field} are neither shut nor offered`;
  return [faultIn(file, at, classGateOpenFault, message, "set it to false")];
}

/** Gates of every tenant cluster, whose label is looked after by chart-default-open. */
const STANDARD = ["runtimeClasses", "storageClasses"];

const SAID = ["ingressClasses", "priorityClasses"];

interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** What is "auto" or left out is off, but for storage classes: chart-default-open asks for them. */
function isOff(enabled: unknown): boolean {
  return enabled !== true && enabled !== "true";
}

function bothWays({ object }: OutputDocument, field: string): readonly Fault[] {
  if (isOff(look(object, "sync", "toHost", field, "enabled"))) return [];
  const message = `${field} pass both ways, and the control plane does not start`;
  return [{ message, hint: `leave sync.toHost.${field} out` }];
}

function selectorFaults(
  selector: JsonValue | undefined,
  field: string,
  { jurisdiction: { name } }: RuleContext,
): readonly Fault[] {
  const labels = look(selector, "matchLabels") as JsonValue | undefined;
  if (STANDARD.includes(field) || look(labels, JURISDICTION_LABEL) === name) return [];
  const message = `${field} are offered by no label of ${name}, so of every jurisdiction`;
  return [{ message, hint: `set matchLabels ${JURISDICTION_LABEL}: ${name}` }];
}

function undeclaredNames(
  file: OutputDocument,
  field: string,
  declared: Declared,
  context: RuleContext,
): readonly Fault[] {
  const { jurisdiction } = context;
  const names = new Set(clustersFor(file, context).flatMap((each) => declared(each, jurisdiction)));
  const written = look(file.object, "sync", "fromHost", field, "selector", "matchExpressions");
  if (names.size === 0 && !STANDARD.includes(field)) {
    const message = `${field} are offered, and the control plane cluster declares none`;
    return [{ message, hint: `leave sync.fromHost.${field} out` }];
  }
  return (Array.isArray(written) ? written : []).flatMap((expression: JsonObject) => {
    const { key, operator, values } = expression;
    const listed = Array.isArray(values) ? values.map(shown) : [];
    if (key !== CLASS_LABEL || operator !== "In" || listed.length === 0) {
      const message = `classes are chosen by "${shown(expression)}", which leaves the choice open`;
      return [{ message, hint: `choose by ${CLASS_LABEL} and the names of declared classes` }];
    }
    return listed
      .filter((each) => !names.has(each))
      .map((each) => ({
        message: `class "${each}" is offered, and its control plane cluster declares none such`,
        hint: names.size > 0 ? `use ${[...names].sort().join(", ")}` : "leave the gate out",
      }));
  });
}
