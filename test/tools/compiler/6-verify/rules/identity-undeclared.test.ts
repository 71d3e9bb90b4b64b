import { describe, expect, test } from "vitest";
import { WITH_IDENTITY } from "../../../../support/controls.ts";
import { damaged, EMITTED, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const VALUES = `${FOLDER}/values.yaml`;
const MANIFESTS = `${FOLDER}/host/manifests.yaml`;
const ARGUMENTS = `identity-undeclared ${VALUES}#0/controlPlane/distro/k8s/apiServer/extraArgs`;
const CONFIG = [
  expect.stringMatching(`^identity-undeclared ${MANIFESTS}#[0-9]+/data/config.yaml$`),
];

const TREE = emittedAs(WITH_IDENTITY);
const textOf = (path: string) => TREE.files.find((file) => file.path === path)?.text;

test("what is emitted believes the chosen issuer, and reaches it", () => {
  expect(judged(TREE)).toEqual([]);
  expect(textOf(MANIFESTS)).toContain("url: https://id.fra.rheinwerk.example/realms/eu");
  expect(textOf(MANIFESTS)).toContain('cidr: "192.0.2.72/29"');
});

describe("an API server that nobody chose an issuer for believes none", () => {
  test.each([
    "--oidc-issuer-url=https://siem.fra.rheinwerk.example",
    "--authentication-token-webhook-config-file=/etc/x.yaml",
    "--token-auth-file=/etc/tokens.csv",
    "--authentication-config=/etc/bailiwick/identity/config.yaml",
  ])("%s", (argument) => {
    const from = "- --audit-webhook-mode=batch";
    const files = damaged({ path: VALUES, from, to: `${from}\n          - ${argument}` });
    expect(faults(files)).toContain(ARGUMENTS);
    expect(faults(EMITTED)).not.toContain(ARGUMENTS);
  });
});

describe("where one is chosen", () => {
  test("the API server is told", () => {
    const from = / *- --authentication-config=\S+\n/;
    expect(judged(TREE, VALUES, from, "")).toEqual([ARGUMENTS]);
  });

  test("and its file is there", () => {
    const found = judged(
      TREE,
      VALUES,
      "configMap: { name: identity }",
      "configMap: { name: audit }",
    );
    const at = `${VALUES}#0/controlPlane/statefulSet/persistence`;
    expect(found).toContain(`identity-undeclared ${at}`);
  });

  test.each([
    [
      "another host of the jurisdiction",
      "id.fra.rheinwerk.example/",
      "siem.fra.rheinwerk.example/",
    ],
    ["a name without a prefix", /(username: \{.*prefix: )"id-fra:"/, '$1""'],
    ["a group of Kubernetes", /(groups: \{.*prefix: )"id-fra:"/, '$1"system:"'],
    ["no issuer at all", "jwt:", "others:"],
  ])("%s is refused", (_, from, to) => {
    expect(judged(TREE, MANIFESTS, from, to)).toEqual(CONFIG);
  });
});
