import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { Edition } from "@bailiwick/model/kinds/edition";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionRow } from "./decisions.ts";

/**
 * Which edition runs, and what is asked of its chart beyond the fields. Where nobody said an
 * edition it is `oss`, and no line has decided that.
 */
export function editionRows({ edition, values }: TenantClusterPlan): readonly DecisionRow[] {
  return [
    ...(edition ? [row("edition", WORDS[edition.value], edition.origin)] : []),
    ...(values ? [row("chart-options", optionsOf(values.value).join(", "), values.origin)] : []),
  ];
}

/** What a licensed image does, no check here has seen: it stops without its licence. */
const WORDS: Readonly<Record<Edition, string>> = {
  oss: "oss",
  licensed: "licensed, run time unproven",
};

function row(name: DecisionRow["name"], value: string, origin: DecisionRow["origin"]): DecisionRow {
  return { name, key: name, value, origin };
}

/** Options by their pointers, as dots would make host names of them; values stand in the values. */
function optionsOf(values: JsonObject): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    isJsonObject(value) && Object.keys(value).length > 0
      ? optionsOf(value).map((each) => `/${key}${each}`)
      : [`/${key}`],
  );
}
