import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { replaceAtPointer } from "../../../tools/compiler/src/5-emit/kyverno/replace-at-pointer.ts";
import { celMutants } from "./cel-mutants.ts";

/** A policy with one thing in it removed, weakened or turned round. */
export interface PolicyMutant {
  /** `validations[2]: drops "a"`; no two alike in one policy. */
  readonly what: string;
  readonly object: JsonObject;
}

interface Spec extends JsonObject {
  readonly matchConstraints: JsonObject & { readonly resourceRules: readonly JsonObject[] };
  readonly validations: readonly Expression[];
  readonly variables?: readonly Expression[];
  readonly matchConditions?: readonly Expression[];
}

interface Expression extends JsonObject {
  readonly expression: string;
}

type Change = readonly [what: string, pointer: string, value: JsonValue];

/**
 * Every mutant of a ValidatingPolicy: of what it is about, of its conditions, and of each
 * expression that decides. Messages decide nothing; `failurePolicy` and `validationActions` are
 * nothing that an engine without a cluster can show: the rule `policy-level-missing` refuses what
 * is emitted with others.
 */
export function policyMutants(policy: JsonObject): readonly PolicyMutant[] {
  const spec = policy.spec as Spec;
  const changes = [
    ...rulesOf(spec),
    ...conditionsOf(spec),
    ...validationsOf(spec),
    ...expressionsOf(spec),
  ];
  const seen = new Map<string, number>();
  return changes.map(([what, pointer, value]) => {
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    const object = replaceAtPointer(policy, pointer, value) as JsonObject;
    return { what: count === 1 ? what : `${what} (${count})`, object };
  });
}

const RULE_FIELDS = ["apiGroups", "apiVersions", "operations", "resources"] as const;

/** Each rule, and each entry of each list in it; the namespaces that are left out or let in. */
function rulesOf({ matchConstraints }: Spec): readonly Change[] {
  const { resourceRules, namespaceSelector, ...others } = matchConstraints;
  const at = "/spec/matchConstraints/resourceRules";
  const rules = resourceRules.flatMap((rule, index): readonly Change[] => [
    [`rule ${index}: dropped`, at, orNothing(resourceRules.toSpliced(index, 1))],
    ...RULE_FIELDS.flatMap((field) => {
      const entries = rule[field] as readonly string[];
      if (entries.length < 2) return [];
      return entries.map((entry, position): Change => {
        const what = `rule ${index}: leaves out ${field} "${entry}"`;
        return [what, `${at}/${index}/${field}`, entries.toSpliced(position, 1)];
      });
    }),
  ]);
  if (namespaceSelector === undefined) return rules;
  const never = { matchLabels: { "bailiwick.dev/nowhere": "true" } };
  const open = { ...others, resourceRules };
  return [
    ...rules,
    ["namespaces: every one", "/spec/matchConstraints", open],
    ["namespaces: none", "/spec/matchConstraints", { ...open, namespaceSelector: never }],
  ];
}

/** A policy has to be about something to be loaded. */
function orNothing(rules: readonly JsonObject[]): readonly JsonValue[] {
  const nothing = {
    apiGroups: ["nothing.example"],
    apiVersions: ["v1"],
    operations: ["CREATE"],
    resources: ["nothings"],
  };
  return rules.length === 0 ? [nothing] : rules;
}

function conditionsOf({ matchConditions = [] }: Spec): readonly Change[] {
  const at = "/spec/matchConditions";
  return matchConditions.flatMap(({ name }, index): readonly Change[] => [
    [`condition ${name}: dropped`, at, matchConditions.toSpliced(index, 1)],
    [`condition ${name}: never met`, `${at}/${index}/expression`, "false"],
  ]);
}

/** `true` in its place, because a policy has to demand something to be loaded. */
function validationsOf({ validations }: Spec): readonly Change[] {
  return validations.map((_, index) => [
    `validation ${index}: dropped`,
    `/spec/validations/${index}/expression`,
    "true",
  ]);
}

function expressionsOf({ variables = [], matchConditions = [], validations }: Spec) {
  const kinds = { variables, matchConditions, validations };
  return Object.entries(kinds).flatMap(([kind, expressions]) =>
    expressions.flatMap(({ name, expression }, index) =>
      celMutants(expression).map(
        ({ what, expression: changed }): Change => [
          `${kind === "validations" ? `validation ${index}` : name}: ${what}`,
          `/spec/${kind}/${index}/expression`,
          changed,
        ],
      ),
    ),
  );
}
