import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const VALUES = `${FOLDER}/values.yaml`;
const MANIFESTS = `${FOLDER}/host/manifests.yaml`;
const code = "audit-sink-missing";
const ARGUMENTS = `${VALUES}#0/controlPlane/distro/k8s/apiServer/extraArgs`;

describe("every tenant cluster sends its audit log to a declared sink", () => {
  test.each(["--audit-policy-file", "--audit-webhook-config-file"])("%s is given", (argument) => {
    const from = new RegExp(`\\n *- ${argument}=\\S+`);
    expect(faults(damaged({ path: VALUES, from, to: "" }))).toEqual([`${code} ${ARGUMENTS}`]);
  });

  test("the files behind the arguments are there", () => {
    const files = damaged({ path: MANIFESTS, from: "{ name: audit,", to: "{ name: other," });
    expect(faults(files)).toEqual([`${code} ${VALUES}#0`]);
  });

  test.each([
    "name: audit, readOnly",
    "mountPath: /etc/bailiwick/audit",
    "configMap: { name: audit }",
  ])("and they are mounted where the arguments look for them: %s", (from) => {
    const files = damaged({ path: VALUES, from, to: from.replace("audit", "elsewhere") });
    expect(faults(files)).toEqual([`${code} ${VALUES}#0/controlPlane/statefulSet/persistence`]);
  });

  test("the policy logs something", () => {
    const from = /rules:\n[\s\S]*? {2}webhook/;
    const to = "rules:\n      - { level: None }\n  webhook";
    expect(faults(damaged({ path: MANIFESTS, from, to }))).toEqual([
      `${code} ${MANIFESTS}#1/data/policy.yaml`,
    ]);
  });

  test("the sink is one, and not just any declared place", () => {
    const to = "https://registry.rheinwerk.example/";
    const files = damaged({ path: MANIFESTS, from: "https://siem.fra.rheinwerk.example/", to });
    expect(faults(files)).toEqual([`${code} ${MANIFESTS}#1/data/webhook.yaml`]);
  });

  test("a sink abroad is also a place outside", () => {
    const to = "https://siem.iad.example/";
    const files = damaged({ path: MANIFESTS, from: "https://siem.fra.rheinwerk.example/", to });
    expect(faults(files)).toEqual([
      `${code} ${MANIFESTS}#1/data/webhook.yaml`,
      `place-outside-inventory ${MANIFESTS}#1/data/webhook.yaml`,
    ]);
  });
});
