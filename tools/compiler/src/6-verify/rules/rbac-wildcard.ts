import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Field } from "../fields.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Rights name their verbs, groups, resources and paths, and are bound to accounts by name; nothing
 * binds `cluster-admin`.
 * Why: a wildcard grows by itself with every kind that is installed later, and a group of everybody
 * holds people that no tenant has ever met.
 * Source: Kubernetes, rbac.authorization.k8s.io/v1, and the default groups of authentication.
 */
const rbacWildcardFault = defineFinding({
  code: "rbac-wildcard",
  severity: "error",
  summary: "Rights are named one by one and bound to named accounts.",
  why: "rights that nobody listed were reviewed by nobody; supports nis2-21.2.i",
  basis: "house",
  waivable: false,
});

const LISTS = ["verbs", "apiGroups", "resources", "nonResourceURLs"] as const;

/** Everybody, everybody who has not said who they are, and those whom no rule holds back. */
const EVERYBODY = [
  "system:anonymous",
  "system:authenticated",
  "system:masters",
  "system:serviceaccounts",
  "system:unauthenticated",
];

/** Finds wildcards in rules, `cluster-admin` and groups of everybody in bindings. */
export function rbacWildcard({ fields }: RuleContext): readonly Finding[] {
  return [
    ...fields.named("verbs").flatMap(checkRule),
    ...fields.named("roleRef").flatMap(({ document, pointer, value }) => {
      if (lookText(value, "name") !== "cluster-admin") return [];
      const message = '"cluster-admin" may do everything';
      const hint = "bind a role that names its rights";
      return [faultIn(document, `${pointer}/name`, rbacWildcardFault, message, hint)];
    }),
    ...fields.named("subjects").flatMap(checkSubjects),
  ];
}

/** Rules of audit policies have verbs too, but their resources are mappings: no words. */
function checkRule({ document, at, parent }: Field): readonly Finding[] {
  return LISTS.flatMap((list) => {
    const words = Array.isArray(parent[list]) ? parent[list] : [];
    return words.flatMap((word, index) => {
      if (typeof word !== "string" || !isWild(list, word)) return [];
      const message = `"${word}" in ${list} gives rights that nobody listed`;
      const hint = `name the ${list} that are needed`;
      return [faultIn(document, `${at}/${list}/${index}`, rbacWildcardFault, message, hint)];
    });
  });
}

/** Paths may end with a star and still say what they are for: `/healthz/*`. */
function isWild(list: (typeof LISTS)[number], word: string): boolean {
  return list === "nonResourceURLs" ? word === "*" || word === "/*" : word.includes("*");
}

function checkSubjects({ document, pointer, value }: Field): readonly Finding[] {
  return (Array.isArray(value) ? value : []).flatMap((subject, index) => {
    const name = shown(look(subject, "name") ?? "");
    if (!EVERYBODY.includes(name)) return [];
    const hint = "bind the accounts that need it, by their names";
    const message = `"${name}" is nobody in particular`;
    return [faultIn(document, `${pointer}/${index}/name`, rbacWildcardFault, message, hint)];
  });
}
