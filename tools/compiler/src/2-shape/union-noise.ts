import type { ErrorObject } from "ajv";

/**
 * Collapses unions. For a value that fits no branch ajv reports every branch and the union: what
 * stays is what the nearest branch says, or, where none is near, the values that would do.
 */
export function withoutUnionNoise(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const union = errors.findLastIndex(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const error = errors[union];
  if (!error) return errors;
  const isInside = (other: ErrorObject, index: number) =>
    index < union && other !== error && isBelow(other.instancePath, error.instancePath);
  const inside = errors.filter(isInside);
  const outside = errors.filter((other, index) => other !== error && !isInside(other, index));
  return withoutUnionNoise([...outside, ...nearestBranch(error, inside)]);
}

function isBelow(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

function nearestBranch(union: ErrorObject, inside: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = inside.filter(({ keyword }) => keyword === "const" || keyword === "enum");
  const atUnion = (error: ErrorObject) => error.instancePath === union.instancePath;
  const deeper = inside.filter((error) => !atUnion(error) && !choices.includes(error));
  if (deeper.length > 0) return deeper;
  const first = choices[0] ?? inside.find(({ keyword }) => keyword === "type") ?? inside[0];
  if (!first || !choices.includes(first)) return first ? [first] : [];
  const together = choices.filter(({ instancePath }) => instancePath === first.instancePath);
  const allowedValues = together.flatMap(
    ({ params }) => params.allowedValues ?? [params.allowedValue],
  );
  return [{ ...first, keyword: "enum", params: { allowedValues } }];
}
