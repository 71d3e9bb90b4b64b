import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import type { AttackLibrary, Escape, Workload } from "./attack-library.ts";
import { bindPlaceholders } from "./bind-placeholders.ts";
import type { Column } from "./column.ts";
import type { Facts } from "./jurisdiction-facts.ts";
import { mergePatch } from "./merge-patch.ts";

/** One request to one column. */
export interface AttackRequest {
  /** `workload pod`, `pod of uk`, `escape node-name`. */
  readonly row: string;
  readonly expected: "allowed" | "denied" | "unasked";
  readonly object: JsonObject;
  readonly asks: NonNullable<Escape["asks"]>;
  readonly username: string;
  readonly operation: "CREATE" | "UPDATE";
}

/** What is asked for, and by whom. */
interface Asked extends Pick<AttackRequest, "row" | "expected"> {
  readonly asks: Escape["asks"] | undefined;
  readonly operation?: Escape["operation"] | undefined;
}

/** Inside a tenant cluster no namespace carries a label of ours. */
const INSIDE: Facts = { namespace: "ledger", neighbourNamespace: "neighbour" };

/**
 * Everything that is tried on a column: its own workloads, which have to be admitted, what every
 * other jurisdiction admits, and the escapes. What reads the same in two jurisdictions is no
 * attack of the one on the other.
 */
export function requestsOn(
  column: Column,
  all: readonly Column[],
  { workloads, escapes }: AttackLibrary,
): readonly AttackRequest[] {
  const own = { ...column.facts, ...(column.level === "tenant" && INSIDE) };
  const others = othersThan(column, all);
  const here = workloads.filter(({ levels }) => levels.includes(column.level));
  const request = (asked: Asked, template: JsonObject, facts: Facts, other = facts) =>
    named(column, asked, bindPlaceholders(template, facts, other));
  return [
    ...here
      .filter((workload) => offers(own, workload))
      .map(({ name, asks, unasked, object }) => {
        const expected = unasked ? "unasked" : "allowed";
        return request({ row: `workload ${name}`, expected, asks }, object, own);
      }),
    ...others.flatMap(({ jurisdiction, facts }) => {
      // It comes into a namespace of the column, since it has no other here.
      const { namespace = "", neighbourNamespace = "" } = own;
      const guest = { ...facts, namespace, neighbourNamespace };
      return here
        .filter(
          (each) => offers(facts, each) && text(each.object, own) !== text(each.object, guest),
        )
        .map(({ name, asks, object }) =>
          request({ row: `${name} of ${jurisdiction}`, expected: "denied", asks }, object, guest),
        );
    }),
    ...escapes
      .filter(({ levels }) => levels.includes(column.level))
      .map(({ name, asks, operation, from, change }) => {
        const base = workloads.find((workload) => workload.name === from);
        if (!base) throw new Error(`escape ${name} changes ${from}, which is no workload`);
        const asked = { row: `escape ${name}`, expected: "denied" as const, operation };
        const template = mergePatch(base.object, change) as JsonObject;
        return request({ ...asked, asks: asks ?? base.asks }, template, own, others[0]?.facts);
      }),
  ];
}

/** One column of each other jurisdiction, with the facts of its first control plane cluster. */
function othersThan({ jurisdiction }: Column, all: readonly Column[]): readonly Column[] {
  const hosts = all.filter((each) => each.level === "host" && each.jurisdiction !== jurisdiction);
  return hosts.filter(
    (each, index) => hosts.findIndex((one) => one.jurisdiction === each.jurisdiction) === index,
  );
}

function offers(facts: Facts, { needs = [] }: Workload): boolean {
  return needs.every((fact) => facts[fact] !== undefined);
}

function text(object: JsonObject, facts: Facts): string {
  return JSON.stringify(bindPlaceholders(object, facts, facts));
}

/** A report tells objects apart by kind, namespace and name. */
function named(
  column: Column,
  { row, expected, asks = "tenant", operation }: Asked,
  object: JsonValue,
) {
  const { metadata, ...rest } = object as JsonObject & { readonly metadata: JsonObject };
  const name = row.replaceAll(" ", "-");
  return {
    row,
    expected,
    operation: operation ?? ("CREATE" as const),
    object: { ...rest, metadata: { name, ...metadata } },
    asks,
    username: accountOf(column, asks),
  };
}

/** On a control plane cluster a tenant acts by its syncer. */
function accountOf(column: Column, asks: AttackRequest["asks"]): string {
  const { level, facts, deliveryAccount } = column;
  switch (asks) {
    case "tenant":
      return level === "tenant"
        ? "kubernetes-admin"
        : `system:serviceaccount:${facts.namespace}:vc-${facts.namespace}`;
    case "delivery":
      return deliveryAccount;
    case "person":
      return "platform-admin";
    case "service":
      // Its name holds that of a tenant cluster's namespaces, but does not begin with it.
      return "system:serviceaccount:svc-backup:backup";
    default:
      return asks satisfies never;
  }
}
