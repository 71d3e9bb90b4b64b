import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { AdmissionTrial } from "../../../tools/engines/src/kyverno-trial.ts";
import { definitionsOf } from "../attack/definitions-of.ts";
import { type Shape, shapesOf } from "./shapes.ts";
import type { TriedPolicy } from "./tried-policy.ts";

/** One way to show objects to a policy. */
export interface Stage {
  /** What becomes of the policy, and of each mutant, before it is shown them: each way in turn. */
  readonly shapes: readonly Shape[];
  readonly trial: Omit<AdmissionTrial, "policies" | "owed">;
}

/** An object, and who asks for it. */
export interface Witness {
  readonly username: string;
  readonly object: JsonObject;
}

const OF_A_TENANT = { [JURISDICTION_LABEL]: "eu", [TENANT_LABEL]: "acme-bank" };
const OF_NO_TENANT = { [JURISDICTION_LABEL]: "eu" };

/**
 * The ways in which the samples of a policy can tell it from its mutants, those that kill most
 * first: as they are, bound otherwise, as updates, in namespaces of no tenant and of nobody, and
 * asked by each account that the policy itself names.
 */
export function stagesOf(policy: TriedPolicy, samples: readonly Witness[]): readonly Stage[] {
  const trials = trialsOf(samples);
  const labelled = (labels: JsonObject) =>
    trials.map((trial) => ({ ...trial, namespaces: namespaces(trial.resources, labels) }));
  const named = accountsIn(policy.object).flatMap((username) =>
    trialsOf(samples.map((sample) => ({ ...sample, username }))),
  );
  const updated = trials.map((trial) => ({ ...trial, operation: "UPDATE" as const }));
  return [
    ...aFewAtATime(samples).map((trial) => ({ shapes: [asIs], trial })),
    ...trials.flatMap((trial) => shapesOf(policy).map((shape) => ({ shapes: [shape], trial }))),
    ...[...updated, ...labelled({}), ...labelled(OF_NO_TENANT), ...named].map((trial) => ({
      shapes: [asIs],
      trial,
    })),
  ];
}

/**
 * The first few samples kill most mutants, and what is killed is not asked again: shown all at once
 * they cost twice as long.
 */
function aFewAtATime(samples: readonly Witness[]): readonly Stage["trial"][] {
  const starts = samples.flatMap((_, at) => (at % FEW === 0 ? [at] : []));
  return starts.flatMap((at) => trialsOf(samples.slice(at, at + FEW)));
}

const FEW = 6;

/** Accounts of the cluster's own that expressions about the asking user hold. */
function accountsIn({ spec }: JsonObject): readonly string[] {
  const { variables = [], matchConditions = [] } = spec as Record<string, readonly JsonObject[]>;
  const texts = [...variables, ...matchConditions].map(({ expression }) => String(expression));
  const asking = texts.filter((text) => text.includes("request.userInfo.username"));
  const names = asking.flatMap((text) => [...text.matchAll(/'(system:[^']*[^':-])'/g)]);
  return [...new Set(names.flatMap(([, name]) => name ?? []))];
}

/** Attacks are shown as they are. */
export function attackStages(attacks: readonly Witness[]): readonly Stage[] {
  return trialsOf(attacks).map((trial) => ({ shapes: [asIs], trial }));
}

/** One for each account. */
function trialsOf(witnesses: readonly Witness[]): readonly Stage["trial"][] {
  return [...Map.groupBy(witnesses, ({ username }) => username)].map(([username, group]) => {
    const resources = group.map(({ object }) => object);
    const definitions = definitionsOf(resources);
    return { resources, username, definitions, namespaces: namespaces(resources, OF_A_TENANT) };
  });
}

function asIs(policy: JsonObject): JsonObject {
  return policy;
}

function namespaces(resources: readonly JsonObject[], labels: JsonObject): readonly JsonObject[] {
  const names = resources.map(({ metadata }) => (metadata as JsonObject).namespace);
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [{ apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }],
  );
}
