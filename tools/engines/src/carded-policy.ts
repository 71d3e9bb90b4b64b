import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";

/** A build policy and its card: `policies/build/<name>/{<name>.yaml,card.yaml}`. */
export interface CardedPolicy {
  /** Name of the folder, the file and the policy. */
  readonly name: string;
  /** YAML text of the policy file: one json.kyverno.io/v1alpha1 ValidatingPolicy. */
  readonly text: string;
  readonly card: PolicyCard;
}
