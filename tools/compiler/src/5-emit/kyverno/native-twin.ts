import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import {
  type IValidatingAdmissionPolicy,
  ValidatingAdmissionPolicy,
} from "kubernetes-models/admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy";
import {
  type IValidatingAdmissionPolicyBinding,
  ValidatingAdmissionPolicyBinding,
} from "kubernetes-models/admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding";
import { plain } from "../typed.ts";

/** `host`: the control plane cluster; `tenant`: inside the tenant cluster. */
export type PolicyLevel = "host" | "tenant";

/** What the API server reads in a policy; `namespaceSelector` and actions go to the binding. */
const SHARED = ["failurePolicy", "matchConditions", "validations", "variables"] as const;

/** What only Kyverno reads, and nothing in the API server corresponds to. */
const KYVERNO_ONLY: readonly string[] = ["autogen", "evaluation", "webhookConfiguration"];

/**
 * The same demand for the API server itself, which asks nobody: it holds while Kyverno is away and
 * in the namespaces that Kyverno's webhooks skip. One ValidatingAdmissionPolicy and its binding.
 */
export function nativeTwin(bound: JsonObject, level: PolicyLevel): readonly JsonObject[] {
  const { metadata, spec } = bound;
  const name = isJsonObject(metadata) ? metadata.name : undefined;
  if (typeof name !== "string" || !isJsonObject(spec) || !isJsonObject(spec.matchConstraints)) {
    throw new InternalError("a bound policy has no name or matches nothing", bound);
  }
  const { matchConstraints: _judged, validationActions, ...rest } = spec;
  const { namespaceSelector, ...constraints } = spec.matchConstraints;
  const definition = { ...sharedFields(rest, name), matchConstraints: constraints };
  const policy = { metadata: { name }, spec: definition } as unknown;
  // Namespaces inside a tenant cluster carry no label of ours: there every one is meant.
  const matchResources =
    level === "host" && namespaceSelector !== undefined ? { namespaceSelector } : undefined;
  const installed = {
    ...(matchResources && { matchResources }),
    policyName: name,
    validationActions,
  };
  const binding = { metadata: { name }, spec: installed } as unknown;
  return [
    plain(new ValidatingAdmissionPolicy(policy as IValidatingAdmissionPolicy)),
    plain(new ValidatingAdmissionPolicyBinding(binding as IValidatingAdmissionPolicyBinding)),
  ];
}

/** A field that neither side is known to read could be the one that makes the twin weaker. */
function sharedFields(spec: JsonObject, name: string): JsonObject {
  const known: readonly string[] = [...SHARED, ...KYVERNO_ONLY];
  const unknown = Object.keys(spec).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new InternalError(`${name} has no native twin`, unknown);
  return Object.fromEntries(
    SHARED.flatMap((key) => {
      const value = spec[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
