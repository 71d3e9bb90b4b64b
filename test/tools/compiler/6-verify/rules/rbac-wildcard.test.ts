import { describe, expect, test } from "vitest";
import { EXTRA, VALUES, withAcmeObject, withValue } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "rbac-wildcard";

const RBAC = "rbac.authorization.k8s.io/v1";
const RULE = "{ apiGroups: [''], resources: [pods], verbs: [get] }";

describe("a role with rights that nobody listed", () => {
  test.each([
    [RULE.replace("get", '"*"'), "verbs"],
    [RULE.replace("pods", '"*"'), "resources"],
    [RULE.replace("pods", '"*/scale"'), "resources"],
    [RULE.replace("''", '"*"'), "apiGroups"],
    ['{ nonResourceURLs: ["*"], verbs: [get] }', "nonResourceURLs"],
  ])("%s", (rule, list) => {
    expect(faults(withAcmeObject("Role", `rules: [${RULE}, ${rule}]`, RBAC))).toEqual([
      `${code} ${EXTRA}#0/rules/1/${list}/0`,
    ]);
  });

  test("also in the values of the chart", () => {
    const rules = [{ apiGroups: ["*"], resources: ["pods"], verbs: ["get"] }];
    expect(faults(withValue("rbac.clusterRole.extraRules", rules))).toEqual([
      `${code} ${VALUES}#0/rbac/clusterRole/extraRules/0/apiGroups/0`,
    ]);
  });
});

describe("a binding of everything, or for everybody", () => {
  const binding = (role: string, subject: string) =>
    withAcmeObject(
      "RoleBinding",
      `roleRef: { apiGroup: ${RBAC.slice(0, -3)}, kind: ClusterRole, name: ${role} }\nsubjects: [{ kind: Group, name: "${subject}" }]`,
      RBAC,
    );

  test.each([
    ["cluster-admin", "payments-platform", "/roleRef/name"],
    ["view", "system:authenticated", "/subjects/0/name"],
    ["view", "system:unauthenticated", "/subjects/0/name"],
    ["view", "system:anonymous", "/subjects/0/name"],
    ["view", "system:masters", "/subjects/0/name"],
  ])("%s to %s", (role, subject, pointer) => {
    expect(faults(binding(role, subject))).toEqual([`${code} ${EXTRA}#0${pointer}`]);
  });

  test("rights by name, to accounts by name, are none of these", () => {
    expect(faults(binding("view", "payments-platform"))).toEqual([]);
    const paths = '{ nonResourceURLs: ["/healthz/*"], verbs: [get] }';
    expect(faults(withAcmeObject("ClusterRole", `rules: [${paths}]`, RBAC))).not.toContain(
      `${code} ${EXTRA}#0/rules/0/nonResourceURLs/0`,
    );
  });
});
