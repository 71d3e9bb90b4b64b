import { describe, expect, test } from "vitest";
import { damaged, faults, withObject } from "../../../../support/emitted.ts";

const FOLDER = "apps/eu/tenants/acme-bank/payments";
const EXTRA = `${FOLDER}/host/extra.yaml`;
const code = "place-outside-inventory";

function configMap(text: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra, namespace: vc-acme-bank--payments }\n${text}`;
}

describe("a place that nobody declared is found, wherever it stands", () => {
  test.each([
    ["a URL in an annotation", "", 'annotations: { see: "https://evil.example/x" }'],
    ["a host with a port", "evil.example:443", undefined],
    ["an upper-case host", "EVIL.Example", undefined],
    ["a look-alike", "registry.rheinwerk.example.evil.example", undefined],
    ["a neighbour below a declared host", "x.registry.rheinwerk.example", undefined],
    ["a bucket", "s3://backup.evil.example/x", undefined],
    ["a bucket without a dot", "s3://backup/x", undefined],
    ["a database", "postgres://db.evil.example:5432/x", undefined],
    ["an argument", "--server=https://evil.example", undefined],
  ])("%s", (_, value, annotation) => {
    const text = annotation
      ? configMap("data: {}\n").replace("name: extra,", `name: extra, ${annotation},`)
      : configMap(`data: { key: ${JSON.stringify(value)} }\n`);
    const pointer = annotation ? "/metadata/annotations/see" : "/data/key";
    expect(faults(withObject(text))).toEqual([`${code} ${EXTRA}#0${pointer}`]);
  });

  test("in YAML that is embedded in a text", () => {
    const text = configMap(
      "data:\n  file: |\n    a: 1\n    servers: [{ url: https://evil.example }]\n",
    );
    expect(faults(withObject(text))).toEqual([`${code} ${EXTRA}#0/data/file`]);
  });

  test("in a list that a policy is bound to", () => {
    const path =
      "apps/eu/tenant-baseline/1.0.0/validatingadmissionpolicy-restrict-image-registries.yaml";
    const files = damaged({
      path,
      from: "['registry.rheinwerk.example']",
      to: "['registry.rheinwerk.example', 'ghcr.example']",
    });
    expect(faults(files).map((each) => each.replace(/\d+\/expression$/, "n/expression"))).toEqual([
      `${code} ${path}#0/spec/variables/n/expression`,
    ]);
  });
});

describe("what is no place, or is declared, is left alone", () => {
  test.each([
    "registry.rheinwerk.example/a/b:1.2",
    "https://swift.rheinwerk.example",
    "api.par-1.rheinwerk.example:6443",
    "kubernetes.default.svc",
    "vault.vc-acme-bank--payments.svc.cluster.local",
    "vc-acme-bank--payments.vc-acme-bank--payments",
    "1.36.0",
    "v1.36.0",
    "3.6.8-0",
    "tenant-cluster@1.0.0",
    "policy.yaml",
    "/etc/evil.example/file",
    "PT4H",
    "0 * * * *",
    "Synapse Lab B.V.",
    "{{ .release }}",
  ])("%s", (value) => {
    expect(faults(withObject(configMap(`data: { key: ${JSON.stringify(value)} }\n`)))).toEqual([]);
  });
});
