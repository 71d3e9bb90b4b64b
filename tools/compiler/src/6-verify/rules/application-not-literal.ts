import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

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
  const projects = fields
    .objects("AppProject")
    .map(({ object }) => lookText(object, "metadata", "name"))
    .filter((name) => name !== "default")
    .sort();
  const sets = fields.objects("ApplicationSet").flatMap(({ document, pointer, object }) => {
    const fault = (at: string, message: string, hint: string) =>
      faultIn(document, `${pointer}${at}`, applicationNotLiteralFault, message, hint);
    const generators = look(object, "spec", "generators");
    const listed = Array.isArray(generators) ? generators : [undefined];
    return [
      ...listed.flatMap((generator, index) => {
        if (isLiteralList(generator)) return [];
        const kinds = isJsonObject(generator) ? Object.keys(generator).join(", ") : "none";
        const message = `generator "${kinds}" is not a literal list`;
        return [fault(`/spec/generators/${index}`, message, "list the elements: list.elements")];
      }),
      ...(look(object, "spec", "templatePatch") === undefined
        ? []
        : [
            fault("/spec/templatePatch", "the template is patched at run time", "remove the patch"),
          ]),
    ];
  });
  const owners = [
    ...fields.objects("Application").map((each) => ({ ...each, at: ["spec"] })),
    ...fields
      .objects("ApplicationSet")
      .map((each) => ({ ...each, at: ["spec", "template", "spec"] })),
  ];
  const wrong = owners.flatMap(({ document, pointer, object, at }) => {
    const project = look(object, ...at, "project");
    if (typeof project === "string" && projects.includes(project)) return [];
    const message = `project "${shown(project ?? "")}" is not one that is emitted`;
    const own = `use ${projects.join(", ") || "a project that is emitted"}`;
    const place = `${pointer}/${at.join("/")}/project`;
    return [faultIn(document, place, applicationNotLiteralFault, message, own)];
  });
  return [...sets, ...wrong];
}

/** `{ list: { elements: [ … ] } }` and no word more: a template beside it overrides the set's. */
function isLiteralList(generator: JsonValue | undefined): boolean {
  if (!isJsonObject(generator) || Object.keys(generator).join() !== "list") return false;
  const { list } = generator;
  return (
    isJsonObject(list) && Object.keys(list).join() === "elements" && Array.isArray(list.elements)
  );
}
