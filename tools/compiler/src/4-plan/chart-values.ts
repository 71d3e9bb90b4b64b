import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { decidedOption } from "./decided-options.ts";
import type { Question } from "./tenant-cluster.ts";

const chartOptionDecided = defineFinding({
  code: "chart-option-decided",
  severity: "error",
  summary: "values: says options of the chart that nothing else decides.",
  why: "an option that two places say has two truths, and only one of them is judged",
  basis: "house",
  waivable: false,
});

const chartOptionNull = defineFinding({
  code: "chart-option-null",
  severity: "error",
  summary: "values: gives every option a value.",
  why: "Helm drops a null before it looks, so that the chart's own default holds",
  basis: "house",
  waivable: false,
});

/** Options of the chart that have no field of their own; undefined where nothing is said. */
export function decideChartValues(
  { request: { values } }: Question,
  report: Report,
): Sourced<JsonObject> | undefined {
  if (!values) return undefined;
  const leaves = leavesOf(values.value, []);
  const decided = leaves.map(({ keys }) => decidedOption(keys));
  const seen = new Set<string>();
  for (const [index, { keys, value }] of leaves.entries()) {
    const option = decided[index];
    const origin = below(values.origin, ...keys);
    if (value === null) {
      report({
        definition: chartOptionNull,
        origin,
        message: `${keys.join(".")} is null`,
        hint: "write a value, or leave it out",
        cure: choice(takeOut(origin)),
      });
    }
    if (!option || seen.has(option.path)) continue;
    seen.add(option.path);
    const said = option.path.split(".").slice(0, keys.length);
    const at = below(values.origin, ...said);
    report({
      definition: chartOptionDecided,
      origin: at,
      message: `${said.join(".")} is not open here: it is decided by ${option.by}`,
      hint: option.instead,
      cure: choice(takeOut(at)),
    });
  }
  return values;
}

interface Leaf {
  readonly keys: readonly string[];
  readonly value: JsonValue;
}

/** Every value that is no mapping with something in it. */
function leavesOf(value: JsonValue, keys: readonly string[]): readonly Leaf[] {
  if (!isJsonObject(value)) return [{ keys, value }];
  const entries = Object.entries(value);
  // A mapping without a key writes over nothing that lies deeper than itself.
  if (entries.length === 0) return keys.length > 0 ? [{ keys: [...keys, ""], value }] : [];
  return entries.flatMap(([key, each]) => leavesOf(each, [...keys, key]));
}
