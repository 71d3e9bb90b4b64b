import { describe, expect, test } from "vitest";
import { load } from "../../../../tools/compiler/src/1-load/load.ts";
import { checkShape } from "../../../../tools/compiler/src/2-shape/check-shape.ts";
import { shapeFaults } from "./shape-faults.ts";

const PATH = "jurisdictions/eu/tenants/acme.yaml";
const LINES = [
  "apiVersion: bailiwick.dev/v1",
  "kind: Tenant",
  "metadata: { name: acme }",
  "spec:",
  "  legalEntity: { name: Acme SE, country: DE }",
  "  owner: { team: acme-platform, email: platform@acme.example }",
  "  regulations: [dora]",
  "  data: { classification: internal, personal: true }",
  "  clusters:",
  "    - { name: payments, environment: test }",
];

/** The healthy tenant with one line replaced (1-based); an empty replacement deletes it. */
function tenantWith(line: number, replacement: string): string {
  const lines = LINES.map((text, index) => (index === line - 1 ? replacement : text));
  return `${lines.filter((text) => text !== "").join("\n")}\n`;
}

function clusterWith(fields: string): string {
  return tenantWith(10, `    - { name: payments, environment: test, ${fields} }`);
}

test("a healthy tenant has nothing against it", () => {
  expect(shapeFaults(PATH, tenantWith(0, ""))).toEqual([]);
});

describe("one fault in a tenant", () => {
  test.each<[string, string, string]>([
    [
      tenantWith(1, "apiVersion: bailiwick.dev/v2"),
      "wrong-api-version 1:13+16",
      "write apiVersion: bailiwick.dev/v1",
    ],
    [tenantWith(1, ""), "wrong-api-version 1:1+4", "write apiVersion: bailiwick.dev/v1"],
    [tenantWith(2, "kind: Tennant"), "unknown-kind 2:7+7", "did you mean Tenant?"],
    [
      tenantWith(2, "kind: Zebra"),
      "unknown-kind 2:7+5",
      "write kind: Tenant, which is what lives at this path",
    ],
    [
      tenantWith(2, ""),
      "unknown-kind 1:1+10",
      "write kind: Tenant, which is what lives at this path",
    ],
    [
      tenantWith(3, "metadata: { name: acne }"),
      "name-not-file-name 3:19+4",
      "write name: acme, or rename the file to acne.yaml",
    ],
    [
      tenantWith(3, "metadata: {}"),
      "missing-field 3:11+2",
      "add name: … (Equal to the file name (for a Jurisdiction: to its folder))",
    ],
    [
      tenantWith(3, ""),
      "missing-field 1:1+10",
      "add metadata: { name: … } (What every input file opens with)",
    ],
    [tenantWith(3, "metadata: { name: acme, labels: {} }"), "unknown-field 3:25+6", "it has name"],
    [
      tenantWith(5, "  legalEntity: { name: Acme SE, country: de }"),
      "malformed-value 5:42+2",
      "write country: DE",
    ],
    [
      tenantWith(5, "  legalEntity: { name: Acme SE, country: uk }"),
      "malformed-value 5:42+2",
      "write country: GB",
    ],
    [
      tenantWith(5, "  legalEntity: { name: Acme SE, country: EEA }"),
      "malformed-value 5:42+3",
      "EEA is a group of countries: write the code of one of them",
    ],
    [
      tenantWith(5, '  legalEntity: { name: "", country: DE }'),
      "value-out-of-range 5:24+2",
      "write what it is",
    ],
    [
      tenantWith(5, "  legalEntity: Acme SE"),
      "wrong-type 5:16+7",
      'write legalEntity: { name: "Acme SE" }; its fields are country, lei or name',
    ],
    [
      tenantWith(5, ""),
      "missing-field 5:3+5",
      "add legalEntity: { country: …, name: … } (A legal person as registers know it)",
    ],
    [
      tenantWith(6, "  owner: { team: acme, email: nobody }"),
      "malformed-value 6:31+6",
      "write an e-mail address: team@acme.example",
    ],
    [
      tenantWith(6, "  owner: { teem: acme, email: a@acme.example }"),
      "unknown-field 6:12+4",
      "did you mean team?",
    ],
    [tenantWith(7, "  regulations: dora"), "wrong-type 7:16+4", "write regulations: [dora]"],
    [tenantWith(7, "  regulations:"), "empty-field 7:3+11", "write a list, or leave it out"],
    [
      tenantWith(7, "  regulations: [3]"),
      "wrong-type 7:17+1",
      "write lower-case letters, digits and single hyphens, beginning with a letter",
    ],
    [
      tenantWith(8, '  data: { classification: internal, personal: "yes" }'),
      "wrong-type 8:47+5",
      "write personal: true",
    ],
    [
      tenantWith(8, "  data: { classification: internl, personal: true }"),
      "unknown-value 8:27+7",
      "did you mean internal? write one of confidential, internal, public or secret",
    ],
    [
      tenantWith(8, "  data: { personal: true }"),
      "missing-field 8:11+8",
      "add classification: confidential, internal, public or secret",
    ],
    [
      tenantWith(8, "  data: { classification: [internal], personal: true }"),
      "wrong-type 8:27+10",
      "write one value without brackets: classification: internal",
    ],
    [
      tenantWith(9, "  clusters: []").replace(/\n {4}- .*/, ""),
      "value-out-of-range 9:13+2",
      "list at least 1",
    ],
    [
      tenantWith(10, "    - 3"),
      "wrong-type 10:7+1",
      'write { name: "3" }; its fields are apiServer, audit, backingStore, classes, controlPlaneCluster, criticality, deletionProtection, edition and 29 more',
    ],
    [
      tenantWith(10, "    - { name: payments, enviroment: test }"),
      "unknown-field 10:25+10",
      "did you mean environment?",
    ],
    [
      tenantWith(10, "    - { name: payments, environment: prod }"),
      "unknown-value 10:38+4",
      "did you mean production? write one of development, production, resilience-test, staging or test",
    ],
    [
      tenantWith(10, "    - { name: Pay_Ments, environment: test }"),
      "malformed-value 10:15+9",
      "write name: pay-ments",
    ],
    [
      clusterWith("kubernetes: { version: 1.36 }"),
      "wrong-type 10:67+4",
      'put it in quotes: version: "1.36"',
    ],
    [
      clusterWith("kubernetes: { version: 1.30 }"),
      "wrong-type 10:67+4",
      'put it in quotes: version: "1.30"',
    ],
    [
      clusterWith("kubernetes: { version: v1.36.2 }"),
      "malformed-value 10:67+7",
      'write version: "1.36"',
    ],
    [
      clusterWith("template: tenant-cluster"),
      "wrong-type 10:54+14",
      "write template: { name: tenant-cluster }; its fields are channel, name or version",
    ],
    [clusterWith("audit: { retention: 2y }"), "malformed-value 10:64+2", "write retention: P2Y"],
    [
      clusterWith("backingStore: { kind: sqlite, replicas: 9 }"),
      "value-out-of-range 10:84+1",
      "write replicas: at most 5",
    ],
    [
      clusterWith('gpus: [{ workload: a, class: h200, count: "8" }]'),
      "wrong-type 10:86+3",
      "write count: 8",
    ],
    [clusterWith("storageClass:"), "empty-field 10:44+12", "write text, or leave it out"],
    [
      clusterWith(`like: ${"a".repeat(64)}`),
      "value-out-of-range 10:50+64",
      "shorten like to at most 63 characters",
    ],
    [
      clusterWith("__proto__: { x: 1 }"),
      "unknown-field 10:44+9",
      expect.stringMatching(/^it has /),
    ],
  ])("%#: %s", (text, place, hint) => {
    const faults = shapeFaults(PATH, text);
    expect(faults.map((fault) => [fault.place, fault.hint])).toEqual([[place, hint]]);
  });
});

test("all faults of a document are found at once, also below an unknown kind", () => {
  const text = tenantWith(10, "    - { name: A, environment: x, like: 3 }").replace(
    "Tenant",
    "Tenent",
  );
  expect(shapeFaults(PATH, text).map(({ place }) => place.split(" ")[0])).toEqual([
    "unknown-kind",
    "malformed-value",
    "unknown-value",
    "wrong-type",
  ]);
});

test("a document with a fault is left out, its neighbours stay", () => {
  const policy =
    "apiVersion: policies.kyverno.io/v1\nkind: ValidatingPolicy\nmetadata: { name: demand }\n";
  const { value, findings } = checkShape(
    load([
      { path: PATH, text: tenantWith(0, "") },
      { path: "jurisdictions/eu/tenants/other.yaml", text: tenantWith(0, "") },
      { path: "policies/admission/demand/demand.yaml", text: policy },
    ]).value,
  );
  expect(value.inputs.map(({ path, document }) => [path, document.kind])).toEqual([
    [PATH, "Tenant"],
  ]);
  expect(value.policies.map(({ path, name }) => [path, name])).toEqual([
    ["policies/admission/demand/demand.yaml", "demand"],
  ]);
  expect(findings.map(({ origin }) => origin.file)).toEqual([
    "jurisdictions/eu/tenants/other.yaml",
  ]);
});

test("a document that is no mapping is our mistake, not the user's", () => {
  expect(() => checkShape([{ path: PATH, root: [] }])).toThrow("not a mapping");
});
