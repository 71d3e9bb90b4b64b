import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import type { Outcome } from "@bailiwick/model/outcome";
import { outputHeader } from "../handoff/header.ts";
import type { OutputFile } from "../handoff/output-file.ts";
import type { JurisdictionPlan, Plan } from "../handoff/plan.ts";
import { byIdentity } from "./by-identity.ts";
import type { Emission } from "./emission.ts";
import { TARGETS } from "./targets.ts";
import { toYamlDocuments } from "./yaml.ts";

const policyNotValid = defineFinding({
  code: "policy-not-valid",
  severity: "error",
  summary: "An admission policy fits the schema of its kind, can be bound, and has a native twin.",
  why: "an API server or an engine that cannot read a policy enforces nothing",
  basis: "house",
  waivable: false,
});

/** Renders every jurisdiction with every target; objects of one path become one file. */
export function emit(plan: Plan): Outcome<readonly OutputFile[]> {
  const emissions = plan.jurisdictions.flatMap(emissionsOf);
  const refused = emissions.filter(({ refusal }) => refusal !== undefined);
  const findings: Finding[] = [...Map.groupBy(refused, ({ source }) => source)].flatMap(notValid);
  const byPath = Map.groupBy(emissions, ({ path }) => path);
  const files = [...byPath].map(([path, parts]) => {
    const [first, ...rest] = parts as [Emission, ...Emission[]];
    const other = rest.find(({ source }) => source !== first.source);
    if (other)
      throw new InternalError("two inputs for one output", [path, first.source, other.source]);
    const objects = parts.map(({ object }) => object).sort(byIdentity);
    return {
      path,
      source: first.source,
      text: outputHeader(first.source, path) + (first.text ?? toYamlDocuments(objects)),
    };
  });
  return { value: files.sort((left, right) => (left.path < right.path ? -1 : 1)), findings };
}

/** Target by target: each sees what those before it have emitted. */
function emissionsOf(plan: JurisdictionPlan): readonly Emission[] {
  return TARGETS.reduce<readonly Emission[]>(
    (before, target) => before.concat(target(plan, before)),
    [],
  );
}

/** One policy is bound for many places: its fault is reported once. */
function notValid([source, [first]]: [string, Emission[]]): readonly Finding[] {
  const hint = "correct the policy or its card; npm test -- --project policies tries it";
  const message = first?.refusal ?? "";
  return [{ definition: policyNotValid, origin: { file: source, pointer: "" }, message, hint }];
}
