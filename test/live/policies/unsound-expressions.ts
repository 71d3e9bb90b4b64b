import type { ApiObject } from "../control-plane/api-answer.ts";

/** What the API server's type checker writes into the status of a policy. */
interface ExpressionWarning {
  /** Complaints by line; the first about a kind begins with that kind. */
  readonly warning: string;
}

/** A field that one kind lacks may be one that another kind of the same policy has. */
const UNDEFINED_FIELD = /undefined field '(\w+)'/;

/**
 * Complaints of the API server's type checker about a policy that no kind explains: an expression
 * that fits none of the kinds it is for, or that is wrong in another way than by an absent field.
 */
export function unsoundExpressions({ spec, status }: ApiObject): readonly string[] {
  const warnings: readonly ExpressionWarning[] = status.typeChecking?.expressionWarnings ?? [];
  const kinds = kindsOf(spec.matchConstraints.resourceRules);
  return warnings.flatMap(({ warning }) => {
    const complaints = warning.split("\n").filter((line) => line.includes("ERROR"));
    const unfit = complaints.filter((line) => line.includes("Kind=")).length;
    return unfit < kinds && complaints.every(lacksField) ? [] : complaints;
  });
}

/** Resources without their parts: `pods/status` is a Pod as well. */
function kindsOf(rules: readonly { resources: readonly string[] }[]): number {
  const resources = rules.flatMap((rule) => rule.resources);
  return new Set(resources.map((each) => each.split("/")[0])).size;
}

function lacksField(complaint: string): boolean {
  return UNDEFINED_FIELD.test(complaint);
}
