import type { Inline } from "./inline-yaml.ts";

/** One entry of the inventory, as far as an answer says it. */
export interface Place {
  readonly name: string;
  readonly host: string;
  readonly pathPrefix: string | undefined;
  /** Undefined where the answer names no country of its own. */
  readonly country: string | undefined;
}

/** Reads `[name=]host[/path][@country]`: `siem-fra=siem.fra.a.example@DE`. */
export function placeOf(answer: string, fallbackName: string): Place {
  const [, name, host = "", pathPrefix, country] =
    /^(?:([^=]*)=)?([^/@]*)(\/[^@]*)?(?:@(.*))?$/.exec(answer) ?? [];
  return { name: name ?? fallbackName, host, pathPrefix, country };
}

/** What all entries of one kind are made with. */
export interface PlaceFacts {
  readonly kind: string;
  readonly operator: string;
  /** Country of a place that says none. */
  readonly country: string;
  readonly cidrs: readonly string[];
}

/** The entry of the inventory for a place. */
export function placeEntry(place: Place, facts: PlaceFacts): Inline {
  return {
    name: place.name,
    kind: facts.kind,
    hosts: place.host === "" ? undefined : [place.host],
    pathPrefix: place.pathPrefix,
    cidrs: facts.cidrs.length > 0 ? facts.cidrs : undefined,
    country: place.country ?? facts.country,
    operator: facts.operator,
  };
}
