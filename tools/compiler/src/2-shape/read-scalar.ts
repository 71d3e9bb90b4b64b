/** What a truth value is called elsewhere. */
export function truthOf(scalar: string | undefined): string | undefined {
  if (scalar === undefined) return undefined;
  if (/^(?:true|yes|on|y|1)$/i.test(scalar)) return "true";
  return /^(?:false|no|off|n|0)$/i.test(scalar) ? "false" : undefined;
}

/** A text that is a number, as JSON writes one. */
export function numberIn(scalar: string | undefined): string | undefined {
  return scalar !== undefined && /^-?\d+(?:\.\d+)?$/.test(scalar) ? scalar : undefined;
}
