import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { nameOf } from "./kyverno-identity.ts";

/**
 * A policy as the CLI has to be given it. The API server judges what both a policy and its binding
 * match; the CLI looks at the binding alone (Kyverno v1.19.1, pkg/admissionpolicy/validate.go,
 * processVAPWithoutClient), so that the policy's own rules are added to the copy of the binding
 * that it gets. Anything but a binding is returned as it is.
 */
export function narrowedBinding(object: JsonObject, policies: readonly JsonObject[]): JsonObject {
  const { kind, spec } = object;
  if (kind !== "ValidatingAdmissionPolicyBinding" || !isJsonObject(spec)) return object;
  const policy = policies.find(
    (each) => each.kind === "ValidatingAdmissionPolicy" && nameOf(each) === spec.policyName,
  );
  const constraints = mapping(mapping(policy?.spec).matchConstraints);
  const matchResources = { ...constraints, ...mapping(spec.matchResources) };
  return { ...object, spec: { ...spec, matchResources } };
}

function mapping(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
