import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { leavesOf, pointerOf } from "../places/leaves.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Nothing in one jurisdiction's output names a host, a control plane cluster, a storage class or
 * the label value of another jurisdiction.
 * Why: a name is the beginning of a way; each jurisdiction's remote is complete without the others.
 */
const neighbourNamedFault = defineFinding({
  code: "neighbour-named",
  severity: "error",
  summary: "Nothing in one jurisdiction's output names another jurisdiction's things.",
  why: "each jurisdiction stands alone: what it does not name it cannot depend on",
  basis: "house",
  waivable: false,
});

/** Finds names that only a neighbour declares. */
export function neighbourNamed(context: RuleContext): readonly Finding[] {
  const own = new Set(namesOf(context.jurisdiction));
  const foreign = context.neighbours.flatMap((neighbour) =>
    namesOf(neighbour)
      .filter((name) => !own.has(name))
      .map((name) => [name, neighbour.name] as const),
  );
  const names = new Map(foreign);
  const codes = new Set(context.neighbours.map(({ name }) => name));
  if (codes.size === 0) return [];
  return [
    ...context.documents.flatMap((document) => foreignNames(document, names)),
    ...foreignLabels(context, codes),
  ];
}

function namesOf({ inventory, controlPlaneClusters }: JurisdictionEntry): readonly string[] {
  const hosts = [...inventory.values()].flatMap(({ entry }) => entry.hosts ?? []);
  const clusters = [...controlPlaneClusters.values()].flatMap(({ name, spec }) => [
    name,
    spec.apiServer.host,
    ...spec.storageClasses.map((each) => each.name),
  ]);
  return [...hosts, ...clusters];
}

/** Words end where a DNS name does, so that `eu-fra-10` does not name `eu-fra-1`. */
function foreignNames(
  document: OutputDocument,
  names: ReadonlyMap<string, string>,
): readonly Finding[] {
  return leavesOf(document.object).flatMap(({ keys, text }) =>
    text
      .split(/[^A-Za-z0-9.-]+/)
      .filter((word) => names.has(word))
      .map((word) => fault(document, pointerOf(keys), word, names.get(word) ?? "")),
  );
}

function foreignLabels({ fields }: RuleContext, codes: ReadonlySet<string>): readonly Finding[] {
  return fields
    .named(JURISDICTION_LABEL)
    .flatMap(({ document, pointer, value }) =>
      typeof value === "string" && codes.has(value) ? [fault(document, pointer, value, value)] : [],
    );
}

function fault(
  document: OutputDocument,
  pointer: string,
  word: string,
  neighbour: string,
): Finding {
  const message = `"${word}" belongs to ${neighbour}`;
  return faultIn(
    document,
    pointer,
    neighbourNamedFault,
    message,
    `name a thing of this jurisdiction instead`,
  );
}
