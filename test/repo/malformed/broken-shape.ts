import {
  CARD,
  CHANNELS,
  FRANKFURT,
  inFile,
  JURISDICTION,
  POLICY,
  REGULATION,
  TEMPLATE,
  TENANT,
  WAIVER,
} from "./damaged-line.ts";

/** Files that are YAML and have another shape than their kind: fields, types, values, places. */
export const BROKEN_SHAPE = [
  ...inFile(TENANT, [
    ["another API version", "bailiwick.dev/v1", "«bailiwick.dev/v2", "wrong-api-version"],
    ["no API version", "apiVersion: bailiwick.dev/v1\n", "«", "wrong-api-version"],
    ["a kind nobody knows", "kind: Tenant", "kind: «Tennant", "unknown-kind"],
    ["a kind of another folder", "kind: Tenant", "kind: «Waiver", "file-outside-its-place"],
    ["the name of another file", "name: acme-bank }", "name: «acme }", "name-not-file-name"],
    ["a field misspelt", "  require:", "  «requires:", "unknown-field"],
    ["a field of another kind", "  require:", "  «inventory: []\n  require:", "unknown-field"],
    ["a field left out", / {2}(legalEntity: .*\n) {2}owner: .*\n/, "  «$1", "missing-field"],
    ["a field without a value", / {2}owner: .*/, "  «owner:", "empty-field"],
    ["a word for a truth value", "personal: true", "personal: «yes", "wrong-type"],
    ["a text for a list", "[dora, gdpr]", "«dora", "wrong-type"],
    ["a mapping for a list", "[dora, gdpr]", "{ «dora: true }", "wrong-type"],
    ["a number for a text", "team: payments-platform", "team: «42", "wrong-type"],
    [
      "a version that reads as a number",
      "critical-or-important,",
      "ordinary, storageClass: «1.30,",
      "wrong-type",
    ],
    ["a word that is no choice", "environment: production", "environment: «prod", "unknown-value"],
    ["a duration in words", "rto: PT4H", "rto: «4h", "malformed-value"],
    ["a country in lower case", "country: DE", "country: «de", "malformed-value"],
    ["a LEI that is too short", "EXAMPLE0ACMEBANK0056", "«EXAMPLE0", "malformed-value"],
    ["no cluster at all", / {2}clusters:[\s\S]*$/, "  clusters: «[]\n", "value-out-of-range"],
    ["a path as a name", "name: payments,", "name: «../../uk/x,", "malformed-value"],
  ]),
  ...inFile(JURISDICTION, [
    ["a port out of range", "port: 443", "port: «70000", "value-out-of-range"],
    ["a path that climbs", "pathPrefix: /charts", "pathPrefix: «/../charts", "malformed-value"],
    ["a kind of place nobody knows", "kind: registry,", "kind: «registy,", "unknown-value"],
    ["a day that is none", 'asOf: "2026-11-01"', 'asOf: «"last week"', "malformed-value"],
    ["a list for a mapping", / {2}delivery: \{.*\}/, "  delivery: «[]", "wrong-type"],
  ]),
  ...inFile(FRANKFURT, [
    ["a field misspelt", "  site:", "  «sites:", "unknown-field"],
    ["a text for a number", "count: 64", 'count: «"64"', "wrong-type"],
  ]),
  ...inFile(TEMPLATE, [
    [
      "a version in the working copy",
      "spec:\n",
      "spec:\n  version: «1.1.0\n",
      "version-not-file-name",
    ],
    ["a size without a unit", "volumeSize: 10Gi", "volumeSize: «10", "wrong-type"],
    [
      "a quota key left out",
      / {4}(requestsCpu: .*\n) {4}requestsMemory: .*\n/,
      "    «$1",
      "missing-field",
    ],
  ]),
  ...inFile(CHANNELS, [
    [
      "a version that is a range",
      "name: regular, version: 1.0.0",
      "name: regular, version: «1.x",
      "malformed-value",
    ],
  ]),
  ...inFile(REGULATION, [
    ["a confidence nobody has", "confidence: read", "confidence: «sure", "unknown-value"],
  ]),
  ...inFile(CARD, [["a field misspelt", "  fix:", "  «fixes:", "unknown-field"]]),
  ...inFile(POLICY, [
    [
      "another engine",
      "json.kyverno.io/v1alpha1",
      "«policies.example/v1",
      "policy-not-of-an-engine",
    ],
    [
      "the name of another policy",
      "name: require-literal-project",
      "name: «require",
      "policy-not-folder-name",
    ],
  ]),
  ...inFile(WAIVER, [
    [
      "no end",
      / {2}(code: [\s\S]*) {2}until: .*\n/,
      "  «$1",
      "missing-field",
      `kubernetes-skew-untested ${TENANT}`,
    ],
  ]),
];
