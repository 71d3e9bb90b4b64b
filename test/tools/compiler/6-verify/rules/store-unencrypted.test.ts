import { describe, expect, test } from "vitest";
import { WITH_PLUGIN, WITH_SECRET } from "../../../../support/controls.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const VALUES = `${FOLDER}/values.yaml`;
const MANIFESTS = `${FOLDER}/host/manifests.yaml`;
const SET = `${VALUES}#0/controlPlane/statefulSet`;
const code = "store-unencrypted";

/** Trees that choose encryption, and what they are emitted as. */
const PLUGIN = emittedAs(WITH_PLUGIN);
const SECRET = emittedAs(WITH_SECRET);

test("what is emitted keeps it, by plugin and by Secret, and the plugin reaches its service", () => {
  expect(judged(PLUGIN)).toEqual([]);
  expect(judged(SECRET)).toEqual([]);
  const policy = PLUGIN.files.find(({ path }) => path === MANIFESTS)?.text;
  expect(policy).toContain('cidr: "192.0.2.64/29"');
  expect(SECRET.files.find(({ path }) => path === MANIFESTS)?.text).not.toContain("name: controls");
});

describe("a choice that does not reach the API server is found", () => {
  test("where the argument is left out", () => {
    const from = / *- --encryption-provider-config=\S+\n/;
    expect(judged(SECRET, VALUES, from, "")).toEqual([
      `${code} ${VALUES}#0/controlPlane/distro/k8s/apiServer/extraArgs`,
    ]);
  });

  test.each(["secretName: encryption", "mountPath: /etc/bailiwick/encryption"])(
    "where its file is not there: %s",
    (from) => {
      const to = from.replace("encryption", "elsewhere");
      expect(judged(SECRET, VALUES, from, to)).toEqual([`${code} ${SET}/persistence`]);
    },
  );

  test("where the plugin answers on another socket", () => {
    const from = /(sidecarContainers:[\s\S]*?)name: kms-socket/;
    expect(judged(PLUGIN, VALUES, from, "$1name: elsewhere")).toEqual([
      `${code} ${SET}/sidecarContainers`,
    ]);
  });

  test.each([
    [
      "nothing encrypts first",
      /\{ kms: (.*?) \}, \{ identity: \{\} \}/,
      "{ identity: {} }, { kms: $1 }",
    ],
    ["a key stands in it", "{ identity: {} }", "{ aescbc: { keys: [] } }"],
    ["it is the first version of KMS", "apiVersion: v2", "apiVersion: v1"],
    ["it is asked over the network", "unix:///run/bailiwick/kms", "unix:///elsewhere"],
    ["other resources are", "resources: [secrets, configmaps]", "resources: [configmaps]"],
  ])("where %s", (_, from, to) => {
    expect(judged(PLUGIN, MANIFESTS, from, to)).toEqual([
      expect.stringMatching(`^${code} ${MANIFESTS}#[0-9]+/data/config.yaml$`),
    ]);
  });

  test("where its configuration is not beside the values", () => {
    const from = "metadata: { name: encryption,";
    const found = judged(PLUGIN, MANIFESTS, from, "metadata: { name: elsewhere,");
    expect(found).toEqual([`${code} ${VALUES}#0`]);
  });
});
