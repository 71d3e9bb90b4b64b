import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { ResolvedRequest } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { requestOf } from "../request-of.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Quota, limits of a container and Pod Security are what the tenant cluster chose, and the
 * template's where it chose nothing; the host namespace enforces the same level.
 * Why: a number that only grew in the output was granted by nobody, and a level that differs
 * between inside and host is kept by one of them.
 * Source: Kubernetes, ResourceQuota, LimitRange, Pod Security Admission.
 */
const limitsDifferFault = defineFinding({
  code: "limits-differ",
  severity: "error",
  summary: "Quota, limits and Pod Security are those that were chosen.",
  why: "what one tenant takes its neighbours do not have",
  basis: "house",
  waivable: false,
});

/** Names of quotas as the input has them, by the keys of the chart that they stand for. */
const QUOTA: Readonly<Record<string, string>> = {
  "requests.cpu": "requestsCpu",
  "requests.memory": "requestsMemory",
  "requests.storage": "requestsStorage",
  "requests.ephemeral-storage": "requestsEphemeralStorage",
  "limits.cpu": "limitsCpu",
  "limits.memory": "limitsMemory",
  "limits.ephemeral-storage": "limitsEphemeralStorage",
  "count/configmaps": "configMaps",
  "count/endpoints": "services",
  "count/persistentvolumeclaims": "persistentVolumeClaims",
  "count/pods": "pods",
  "count/secrets": "secrets",
  "count/services": "services",
};

const AMOUNTS = { cpu: "cpu", memory: "memory", "ephemeral-storage": "ephemeralStorage" } as const;

/** Finds numbers and levels in values files that nobody chose. */
export function limitsDiffer(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const request = requestOf(file, context.jurisdiction);
    const template = (request?.template ?? context.jurisdiction.defaults.template)?.value.spec;
    if (!request || !template) return [];
    const level = request.podSecurity?.value.level ?? template.defaults.podSecurityStandard;
    const quota = { ...template.quota, ...request.quota?.value } as unknown as JsonValue;
    const [namespace] = besideValues(file, context, "Namespace");
    return [
      ...differing(file, ["policies", "podSecurityStandard"], level),
      ...(namespace ? differing(namespace, ENFORCED, level) : []),
      ...Object.entries(QUOTA).flatMap(([key, name]) =>
        differing(file, ["policies", "resourceQuota", "quota", key], look(quota, name)),
      ),
      ...limitFaults(file, request),
    ];
  });
}

const ENFORCED = ["metadata", "labels", "pod-security.kubernetes.io/enforce"];

function limitFaults(file: OutputDocument, { limits }: ResolvedRequest): readonly Finding[] {
  const chosen = limits?.value;
  if (!chosen) return [];
  return (["default", "defaultRequest", "max"] as const).flatMap((which) =>
    Object.entries(AMOUNTS).flatMap(([key, name]) => {
      const at = ["policies", "limitRange", which, key];
      const wanted = chosen[which]?.[name];
      // Said or not, it stands there: what is left out would be the chart's, of whatever version.
      const isOpen =
        wanted === undefined && (which === "max" || lookText(file.object, ...at) !== "");
      return isOpen ? [] : differing(file, at, wanted ?? "said");
    }),
  );
}

function differing(
  file: OutputDocument,
  keys: readonly string[],
  wanted: unknown,
): readonly Finding[] {
  const found = look(file.object, ...keys);
  if (found === wanted) return [];
  const at = `/${keys.map((key) => key.replaceAll("/", "~1")).join("/")}`;
  const is = shown(found) || "left out";
  const message = `${keys.at(-1)} is ${is}, and ${shown(wanted)} was chosen`;
  return [faultIn(file, at, limitsDifferFault, message, "compile again, or change the input")];
}
