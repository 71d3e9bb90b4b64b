import { CHANNELS, FRANKFURT, inFile, JURISDICTION, TENANT, WAIVER } from "./damaged-line.ts";

const CLUSTER = / {4}- \{ name: payments,.*\n/;
const OTHER = "    - { name: b, environment: test, like: a }\n";

/** Files whose shape is right and whose names lead nowhere, twice, or in a circle. */
export const BROKEN_NAMES = [
  ...inFile(TENANT, [
    ["a country that is none", "country: DE", "country: «UK", "unknown-country"],
    [
      "a LEI with a wrong check digit",
      "EXAMPLE0ACMEBANK0056",
      "«EXAMPLE0ACMEBANK0057",
      "lei-check-digits-wrong",
    ],
    ["a regulation nobody wrote down", "[dora, gdpr]", "[«dorra, gdpr]", "unknown-regulation"],
    [
      "a regulation of somewhere else",
      "[dora, gdpr]",
      "[dora, «uk-gdpr]",
      "regulation-not-in-force",
    ],
    [
      "an endpoint nobody declared",
      "critical-or-important,",
      "critical-or-important, egress: [{ to: «swift }],",
      "unknown-inventory-entry",
    ],
    [
      "an endpoint of another kind",
      "critical-or-important,",
      "critical-or-important, audit: { sink: «vault },",
      "wrong-place-kind",
    ],
    [
      "a cluster nobody declared",
      "critical-or-important,",
      "critical-or-important, controlPlaneCluster: «eu-fra-2,",
      "unknown-control-plane-cluster",
    ],
    [
      "a template that is none",
      "critical-or-important,",
      "critical-or-important, template: { name: «tenant, channel: regular },",
      "unknown-template",
    ],
    [
      "a version not released",
      "critical-or-important,",
      "critical-or-important, template: { version: «9.0.0 },",
      "unknown-template-version",
    ],
    [
      "a channel that is none",
      "critical-or-important,",
      "critical-or-important, template: { channel: «stable },",
      "unknown-release-channel",
    ],
    [
      "a model that is none",
      CLUSTER,
      "    - { name: drill, environment: resilience-test, like: «payment }\n",
      "unknown-tenant-cluster",
    ],
    [
      "a model that is itself",
      CLUSTER,
      "    - { name: a, environment: test, like: «a }\n",
      "like-in-a-circle",
    ],
    [
      "two that are each other's model",
      CLUSTER,
      `    - { name: a, environment: test, like: «b }\n${OTHER}`,
      "like-in-a-circle",
      `like-in-a-circle ${TENANT}`,
    ],
    [
      "a cluster twice",
      CLUSTER,
      "$&    - { name: «payments, environment: test, like: payments }\n",
      "tenant-cluster-twice",
    ],
    [
      "a schedule with six fields",
      "rpo: PT1H",
      'rpo: PT1H, schedule: «"0 0 * * * *"',
      "malformed-value",
    ],
  ]),
  ...inFile(JURISDICTION, [
    ["a member that is none", "members: [EU]", "members: [«UE]", "unknown-country"],
    [
      "an operator nobody declared",
      "audit-sink, hosts: [siem.fra.rheinwerk.example], country: DE, operator: rheinwerk",
      "audit-sink, hosts: [siem.fra.rheinwerk.example], country: DE, operator: «rheinwrek",
      "unknown-operator",
    ],
    ["a place twice", "name: dns,", "name: «kms,", "place-name-twice"],
    ["a range with host bits", "10.0.0.53/32", "«10.0.0.53/24", "malformed-cidr"],
    ["a range that is the whole world", "10.0.0.53/32", "«0.0.0.0/0", "range-too-wide"],
    ["an address that is none", "10.0.0.53/32", "«10.0.0.530/32", "malformed-cidr"],
    [
      "a restore target nobody declared",
      "restoreTo: eu-par-1",
      "restoreTo: «eu-par-2",
      "unknown-control-plane-cluster",
    ],
    [
      "a delivery to nowhere",
      "cluster: eu-fra-1, git",
      "cluster: «eu-fra-9, git",
      "unknown-control-plane-cluster",
    ],
  ]),
  ...inFile(FRANKFURT, [
    [
      "a part of another country",
      "subdivision: DE-HE",
      "subdivision: «FR-HE",
      "unknown-subdivision",
    ],
    ["keys from nowhere", "encryptedBy: kms", "encryptedBy: «hsm", "unknown-inventory-entry"],
  ]),
  ...inFile(CHANNELS, [
    [
      "a channel at no release",
      "name: regular, version: 1.0.0",
      "name: regular, version: «9.0.0",
      "unknown-template-version",
    ],
    ["a channel twice", "name: regulated", "name: «regular", "release-channel-twice"],
    [
      "a withdrawal of nothing",
      /$/,
      "  withdrawn: [{ version: «0.9.0, reason: opens the network }]\n",
      "unknown-template-version",
    ],
  ]),
  ...inFile(WAIVER, [
    [
      "a code that nothing reports",
      /code: kubernetes-skew-untested\n {2}object: \{ /,
      "code: kubernetes-skew\n  object: { «",
      "waiver-unused",
      `kubernetes-skew-untested ${TENANT}`,
    ],
  ]),
];
