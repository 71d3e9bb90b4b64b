import type { JsonObject } from "@bailiwick/model/json-value";

/** Requests that are put to admission policies, as one user. */
export interface AdmissionTrial {
  /**
   * `policies.kyverno.io/v1` ValidatingPolicies and ImageValidatingPolicies, and
   * ValidatingAdmissionPolicies with their bindings. Two forms of one policy have the same name.
   */
  readonly policies: readonly JsonObject[];
  /** Kubernetes objects, no two with the same kind, namespace and name. */
  readonly resources: readonly JsonObject[];
  /** Every v1 Namespace that a resource lies in: selectors match nothing without them. */
  readonly namespaces: readonly JsonObject[];
  /** CustomResourceDefinitions of resources that Kubernetes does not have by itself. */
  readonly definitions?: readonly JsonObject[];
  /** `policies.kyverno.io/v1` PolicyExceptions. The CLI does not look at the day they end on. */
  readonly exceptions?: readonly JsonObject[];
  /** Verdicts without which the trial proves nothing. */
  readonly owed: readonly OwedVerdict[];
  /** Who asks. */
  readonly username: string;
  /**
   * CREATE when left out. An UPDATE shows the resource as its own old state, and is put to
   * ValidatingPolicies only: the CLI can show a ValidatingAdmissionPolicy nothing but a CREATE.
   */
  readonly operation?: "CREATE" | "UPDATE";
}

/** Every given form of a policy has to judge the resource. */
interface OwedVerdict {
  /** `metadata.name` of the policy. */
  readonly policy: string;
  /** Index in `resources`. */
  readonly resource: number;
}

/** What one form of a policy says about one resource. */
export interface AdmissionVerdict extends OwedVerdict {
  readonly form: PolicyForm;
  readonly outcome: "pass" | "fail";
  /** What a refused user reads; empty on a pass. */
  readonly message: string;
}

/** `kyverno`: by its webhook. `native`: by the API server itself. */
export type PolicyForm = "kyverno" | "native";
