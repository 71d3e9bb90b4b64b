import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Operator } from "@bailiwick/model/kinds/operator";
import { API_VERSION } from "@bailiwick/model/labels";
import type { FoundObject } from "../fields.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every operator that register, evidence and objects in the cluster name is declared in the
 * jurisdiction, and what they say about it is what was declared.
 * Why: who can compel an operator follows from these facts, and an auditor reads them here.
 */
const operatorUndeclaredFault = defineFinding({
  code: "operator-undeclared",
  severity: "error",
  summary: "Operators in the output are the declared ones, with their declared facts.",
  why: "a place is as sovereign as whoever runs it; supports dora-28.3 and gdpr-30",
  basis: "house",
  waivable: false,
});

/** Who holds a key can be the customer, who is no operator. */
const CUSTOMER = "customer";

/** Finds names of operators that nobody declared, and facts that differ. */
export function operatorUndeclared(context: RuleContext): readonly Finding[] {
  const { fields, jurisdiction } = context;
  const names = [...jurisdiction.operators.keys()];
  const named = (["operator", "owner", "custodian"] as const)
    .flatMap((key) => fields.named(key))
    .filter(({ document }) => document.object.apiVersion === API_VERSION)
    .filter(({ value }) => value !== CUSTOMER && !names.includes(shown(value)))
    .map(({ document, pointer, value }) => {
      const message = `operator "${shown(value)}" is not declared in ${jurisdiction.name}`;
      return faultIn(
        document,
        pointer,
        operatorUndeclaredFault,
        message,
        `use ${names.join(", ")}`,
      );
    });
  const stated = ["Jurisdiction", "Register"]
    .flatMap((kind) => fields.objects(kind))
    .filter(({ object }) => object.apiVersion === API_VERSION)
    .flatMap((object) => checkStated(object, context));
  return [...named, ...stated];
}

function checkStated(
  { document, pointer, object }: FoundObject,
  { jurisdiction }: RuleContext,
): readonly Finding[] {
  const stated = look(object, "spec", "operators");
  return (Array.isArray(stated) ? stated : []).flatMap((each: JsonValue, index) => {
    const at = `${pointer}/spec/operators/${index}`;
    const declared = jurisdiction.operators.get(lookText(each, "name"));
    if (!declared) {
      const name = lookText(each, "name");
      const message = `operator "${name}" is not declared in ${jurisdiction.name}`;
      const hint = `use ${[...jurisdiction.operators.keys()].join(", ")}`;
      return [faultIn(document, `${at}/name`, operatorUndeclaredFault, message, hint)];
    }
    const facts = factsOf(declared);
    return Object.entries(isJsonObject(each) ? each : {})
      .filter(([key, value]) => Object.hasOwn(facts, key) && !same(value, facts[key]))
      .map(([key, value]) => {
        const message = `${declared.name} has ${key} "${shown(value)}" here`;
        const hint = `${jurisdiction.file} declares ${shown(facts[key])}`;
        return faultIn(document, `${at}/${key}`, operatorUndeclaredFault, message, hint);
      });
  });
}

/** Facts by the names that the register and the object in the cluster give them. */
function factsOf(operator: Operator): Readonly<Record<string, unknown>> {
  return {
    ...operator,
    legalName: operator.legalEntity.name,
    registeredOffice: operator.control.registeredOffice,
    ultimateParent: operator.control.ultimateParent.name,
    ultimateParentCountry: operator.control.ultimateParent.country,
  };
}

/** Equal but for the order of lists and of keys. */
function same(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).map(([key, each]) => `${key}:${canonical(each)}`);
  return `{${entries.sort().join()}}`;
}
