import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonObject } from "@bailiwick/model/json-value";
import type { Outcome } from "@bailiwick/model/outcome";
import { outputHeader } from "../handoff/header.ts";
import type { OutputFile } from "../handoff/output-file.ts";
import type { Plan } from "../handoff/plan.ts";
import type { Emission } from "./emission.ts";
import { TARGETS } from "./targets.ts";
import { toYamlDocuments } from "./yaml.ts";

const pathFromTwoSources = defineFinding({
  code: "path-from-two-sources",
  severity: "error",
  summary: "Every output file comes from one input file.",
  why: "one of two objects on one path would be lost without a word",
  basis: "house",
  waivable: false,
});

/** Renders every jurisdiction with every target; objects of one path become one file. */
export function emit(plan: Plan): Outcome<readonly OutputFile[]> {
  const emissions = plan.jurisdictions.flatMap((each) => TARGETS.flatMap((target) => target(each)));
  const byPath = Map.groupBy(emissions, ({ path }) => path);
  const findings: Finding[] = [];
  const files = [...byPath].map(([path, parts]) => {
    const [first, ...rest] = parts as [Emission, ...Emission[]];
    const other = rest.find(({ source }) => source !== first.source);
    if (other) findings.push(twoSources(path, first, other));
    const objects = parts.map(({ object }) => object).sort(byIdentity);
    return {
      path,
      source: first.source,
      text: outputHeader(first.source) + toYamlDocuments(objects),
    };
  });
  return { value: files.sort((left, right) => (left.path < right.path ? -1 : 1)), findings };
}

function twoSources(path: string, first: Emission, other: Emission): Finding {
  return {
    definition: pathFromTwoSources,
    origin: { file: other.source, pointer: "" },
    message: `"${path}" is also written for ${first.source}`,
    hint: "give one of the two another name",
  };
}

/** Namespaces come first, since what follows lies in them; then by kind and name. */
function byIdentity(left: JsonObject, right: JsonObject): number {
  return identity(left) < identity(right) ? -1 : 1;
}

function identity(object: JsonObject): string {
  const { name = "" } = (object.metadata ?? {}) as { name?: string };
  return `${object.kind === "Namespace" ? 0 : 1} ${object.kind} ${name}`;
}
