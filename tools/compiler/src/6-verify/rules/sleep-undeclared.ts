import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { ResolvedRequest } from "../../handoff/catalog.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { requestOf } from "../request-of.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * A tenant cluster sleeps as it asked to, and by no clock: never in production, nor what tests its
 * resilience.
 * Why: what sleeps answers nobody, and no copy of its state is taken.
 * Source: vCluster chart 0.36.1, sleep.auto; its documentation of snapshots, limitations.
 */
const sleepUndeclaredFault = defineFinding({
  code: "sleep-undeclared",
  severity: "error",
  summary: "A tenant cluster sleeps as it asked to, and never in production.",
  why: "what sleeps answers nobody, and no copy of its state is taken (DORA Art. 11(1), 12(1))",
  basis: "house",
  waivable: false,
});

const AWAKE = ["production", "resilience-test"];

/** Finds tenant clusters that are put to sleep by more than they asked for. */
export function sleepUndeclared({ documents, jurisdiction }: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) => {
    const sleep = look(file.object, "sleep");
    const request = requestOf(file, jurisdiction);
    const why = sleep === undefined ? undefined : undeclared(sleep as JsonValue, request);
    if (why === undefined) return [];
    return [faultIn(file, "/sleep", sleepUndeclaredFault, why, "compile again")];
  });
}

function undeclared(sleep: JsonValue, request: ResolvedRequest | undefined): string | undefined {
  const auto = look(sleep, "auto") as JsonValue | undefined;
  const asked = request?.sleep?.value.afterInactivity;
  if (asked === undefined) return "nobody asked that it sleeps";
  if (AWAKE.includes(request?.environment ?? "production")) return "production is put to sleep";
  const after = shown(look(auto, "afterInactivity"));
  if (after !== asked.replace("PT", "").toLowerCase()) return `it sleeps after ${after}`;
  const others = Object.keys(isJsonObject(auto ?? null) ? (auto as object) : {});
  const more = others.filter((key) => key !== "afterInactivity");
  return more.length > 0
    ? `it sleeps by ${more.join(", ")}, which no snapshot waits for`
    : undefined;
}
