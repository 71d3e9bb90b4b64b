import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { yamlIn } from "../yaml-in.ts";

/**
 * The audit policy of a tenant cluster logs changes at the level that was chosen, everything else
 * with metadata at least, and of what holds secrets nothing more than that.
 * Why: the first rule of a policy that fits is the one that counts, so one line above another can
 * silence it.
 * Source: Kubernetes, audit.k8s.io/v1 Policy.
 */
const auditLevelDiffersFault = defineFinding({
  code: "audit-level-differs",
  severity: "error",
  summary: "The audit policy logs what was chosen, and never what a Secret holds.",
  why: "a trail that leaves changes out proves nothing, and one with bodies of Secrets leaks them",
  basis: "house",
  waivable: false,
});

const ORDER = ["None", "Metadata", "Request", "RequestResponse"];
const CHANGES = ["create", "delete", "deletecollection", "patch", "update"];
const SECRET = ["configmaps", "secrets", "serviceaccounts/token"];
const CHOSEN = { metadata: "Metadata", request: "Request", "request-response": "RequestResponse" };

/** Finds audit policies that log less of a change than was chosen, or more of a Secret. */
export function auditLevelDiffers(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const config = besideValues(file, context, "ConfigMap").find(
      ({ object }) => look(object, "metadata", "name") === "audit",
    );
    // That there is none, or that it logs nothing at all, another rule says.
    const rules = config && rulesOf(config);
    if (!config || !rules?.some((rule) => look(rule as never, "level") !== "None")) return [];
    const level = chosenControls(file, context.jurisdiction).auditLevel?.value ?? "request";
    return faultsOf(rules, CHOSEN[level]).map(([message, hint]) =>
      faultIn(config, "/data/policy.yaml", auditLevelDiffersFault, message, hint),
    );
  });
}

/** What the first rule that fits makes of a change, of a change of a secret, and of a look. */
function faultsOf(
  rules: readonly unknown[],
  wanted: string,
): readonly (readonly [string, string])[] {
  const secrets = SECRET.filter((resource) =>
    CHANGES.some((verb) => levelOf(rules, verb, resource) !== "Metadata"),
  );
  const weak = CHANGES.filter((verb) => levelOf(rules, verb, undefined) !== wanted);
  return [
    ...(secrets.length > 0
      ? [
          [
            `${secrets.join(", ")} are not logged as Metadata`,
            "add a rule for them, first",
          ] as const,
        ]
      : []),
    ...(weak.length > 0
      ? [[`${weak.join(", ")} are not logged as ${wanted}`, `log them as ${wanted}`] as const]
      : []),
    ...(levelOf(rules, "get", undefined) === "None"
      ? [["who looked at what is not logged", "add { level: Metadata } as the last rule"] as const]
      : []),
  ];
}

/** Level of the first rule that fits; a resource of nobody's stands for all that no rule names. */
function levelOf(rules: readonly unknown[], verb: string, resource: string | undefined): string {
  const first = rules.find((rule) => {
    const verbs = look(rule as never, "verbs");
    const groups = look(rule as never, "resources");
    const names = (Array.isArray(groups) ? groups : []).flatMap((each) => look(each, "resources"));
    return (
      (!Array.isArray(verbs) || verbs.includes(verb)) &&
      (!Array.isArray(groups) || (resource !== undefined && names.includes(resource)))
    );
  });
  const level = shown(look(first as never, "level"));
  return ORDER.includes(level) ? level : "None";
}

function rulesOf({ object }: OutputDocument): readonly unknown[] | undefined {
  const rules = look(yamlIn(lookText(object, "data", "policy.yaml")), "rules");
  return Array.isArray(rules) ? rules : undefined;
}
