import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { FoundObject } from "../fields.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { tenantOf } from "../tenant-of.ts";

/**
 * Every application is written out in Git: its ApplicationSet lists its elements, changes its
 * template by nothing, and names a project that is emitted and is not `default`.
 * Why: a generator that asks somebody else decides at run time who is admitted, and a templated
 * project lets an element choose its own rights.
 * Source: Argo CD, ApplicationSet: generators, templatePatch; docs/decisions/0003.
 */
const applicationNotLiteralFault = defineFinding({
  code: "application-not-literal",
  severity: "error",
  summary: "Applications are listed in Git, and each names an emitted project.",
  why: "who is admitted, and with which rights, stands in a reviewed commit",
  basis: "house",
  waivable: false,
});

/** Finds generators that are no list, templates that are patched, and projects. */
export function applicationNotLiteral({ fields }: RuleContext): readonly Finding[] {
  const sets = fields.objects("ApplicationSet");
  const own = projectsByOwner(fields.objects("AppProject"));
  return [
    ...sets.flatMap(checkSet),
    ...fields.objects("Application").flatMap((each) => checkProject(each, ["spec"], own)),
    ...sets.flatMap((each) => checkProject(each, ["spec", "template", "spec"], own)),
  ];
}

function checkSet({ document, pointer, object }: FoundObject): readonly Finding[] {
  const fault = (at: string, message: string, hint: string) =>
    faultIn(document, `${pointer}${at}`, applicationNotLiteralFault, message, hint);
  const generators = look(object, "spec", "generators");
  const listed = Array.isArray(generators) ? generators : [undefined];
  const open = listed.flatMap((generator, index) => {
    if (isLiteralList(generator)) return [];
    const kinds = isJsonObject(generator) ? Object.keys(generator).join(", ") : "none";
    const message = `generator "${kinds}" is not a literal list`;
    return [fault(`/spec/generators/${index}`, message, "list the elements: list.elements")];
  });
  const patch = "the template is patched at run time";
  return look(object, "spec", "templatePatch") === undefined
    ? open
    : [...open, fault("/spec/templatePatch", patch, "remove the patch")];
}

/** A tenant's applications may use the projects of that tenant, and no others. */
function projectsByOwner(
  projects: readonly FoundObject[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(projects, ({ document }) => tenantOf(document));
  const namesOf = (group: readonly FoundObject[]) =>
    group.map(({ object }) => lookText(object, "metadata", "name"));
  return new Map(
    [...groups].map(([tenant, group]) => [
      tenant,
      new Set(namesOf(group).filter((name) => name !== "default")),
    ]),
  );
}

function checkProject(
  { document, pointer, object }: FoundObject,
  at: readonly string[],
  projects: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Finding[] {
  const project = look(object, ...at, "project");
  const own = projects.get(tenantOf(document)) ?? new Set();
  if (typeof project === "string" && own.has(project)) return [];
  const message = `project "${shown(project ?? "")}" is not one that is emitted for this`;
  const hint = `use ${[...own].sort().join(", ") || "a project that is emitted beside it"}`;
  const place = `${pointer}/${at.join("/")}/project`;
  return [faultIn(document, place, applicationNotLiteralFault, message, hint)];
}

/** `{ list: { elements: [ … ] } }` and no word more: a template beside it overrides the set's. */
function isLiteralList(generator: JsonValue | undefined): boolean {
  if (!isJsonObject(generator) || Object.keys(generator).join() !== "list") return false;
  const { list } = generator;
  return (
    isJsonObject(list) && Object.keys(list).join() === "elements" && Array.isArray(list.elements)
  );
}
