import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { besideValues, lookText, valuesFiles } from "../look.ts";
import { pointerOf } from "../places/leaves.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { VALUES_CHECKS } from "../values/checks.ts";

/**
 * A control plane starts with the values that it is given.
 * Why: the chart renders most of what vCluster refuses when it starts, so that nobody hears of it
 * before the tenant cluster stays unready.
 * Source: vCluster 0.36.1, pkg/config/validation.go and chart/templates; every check says its own.
 */
const valuesRefusedFault = defineFinding({
  code: "values-refused-at-start",
  severity: "error",
  summary: "A control plane starts with the values that it is given.",
  why: "the chart renders what vCluster refuses when it starts: it would never become ready",
  basis: "house",
  waivable: false,
});

/** Finds values that vCluster or its chart refuses, and those that both take and nobody means. */
export function valuesRefusedAtStart(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const release = releaseOf(file, context);
    return Object.values(VALUES_CHECKS).flatMap((check) =>
      check(release).map(({ keys, message, hint }) =>
        faultIn(file, pointerOf(keys.map(String)), valuesRefusedFault, message, hint),
      ),
    );
  });
}

/** A release has the name of its namespace; where none is beside it, another rule says so. */
function releaseOf(file: OutputDocument, context: RuleContext) {
  const [namespace] = besideValues(file, context, "Namespace");
  const name = lookText(namespace?.object, "metadata", "name");
  return { values: file.object, name, namespace: name };
}
