import type { TextFile } from "@bailiwick/model/text-file";
import {
  ACME,
  CHANNELS,
  EU,
  euAlsoHas,
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  LONDON,
  paymentsSays,
  RELEASE,
  UK,
} from "../../support/healthy-tree.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const POLICY = "policies/build/require-literal-project/require-literal-project.yaml";
const DORA = "policies/regulations/dora.yaml";
const ELSEWHERE =
  "    - { name: abroad, kind: KIND, hosts: [x.example], country: US, operator: rheinwerk }\n";

/** Two releases, the first of them withdrawn. */
const WITHDRAWN: readonly TextFile[] = [
  ...damage(HEALTHY, CHANNELS, /$/, "  withdrawn: [{ version: 1.0.0, reason: opens the net }]\n"),
  {
    path: RELEASE.replace("1.0.0", "1.1.0"),
    text: textOf(RELEASE).replace("version: 1.0.0", "version: 1.1.0"),
  },
];

const BEHIND = damage(
  HEALTHY,
  UK,
  /underReview: .*/,
  'underReview: [{ version: "1.30", reason: not of this test }]',
);

const EXCUSE = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: excuse }
spec:
  code: CODE
  object: { path: PATH, pointer: POINTER }
  reason: the upgrade is booked
  approver: eu-platform
  until: "2026-12-31"
`;

const INPUTS: readonly (readonly [what: string, inputs: readonly TextFile[]])[] = [
  ["a number as a key", damage(HEALTHY, POLICY, "  rules:", "  12: x\n  rules:")],
  ["a merge of nothing", damage(HEALTHY, ACME, "data: {", "data: { <<: {},")],
  [
    "a number beyond all",
    damage(HEALTHY, EU, "displayName: European Union", "displayName: 9007199254740993"),
  ],
  [
    "a store abroad",
    chosenAbroad("backing-store", "backingStore: { kind: external-etcd, endpoint: abroad }"),
  ],
  ["a sink abroad", chosenAbroad("audit-sink", "audit: { sink: abroad }")],
  [
    "copies abroad",
    damage(
      euAlsoHas(ELSEWHERE.replace("KIND", "snapshot-store")),
      ACME,
      "{ rto",
      "{ store: abroad, rto",
    ),
  ],
  ["egress abroad", chosenAbroad("service", "egress: [{ to: swift-gateway }, { to: abroad }]")],
  ["an entry abroad", euAlsoHas(ELSEWHERE.replace("KIND", "service"))],
  ["a parent abroad", damage(HEALTHY, EU, "Holding SE, country: DE", "Holdings Inc., country: US")],
  [
    "low significance",
    damage(HEALTHY, LEDGERLEAF_UK, "  clusters:", "  significance: low\n  clusters:"),
  ],
  ["a wide skew", skewed("1.33", '"1.36"')],
  ["a near skew", skewed("1.35", '"1.36"')],
  [
    "a version under review",
    damage(
      HEALTHY,
      LEDGERLEAF_UK,
      "ordinary }",
      'ordinary, kubernetes: { version: "1.36", reason: a feature of its scheduler } }',
    ),
  ],
  ["no registry", damage(HEALTHY, EU, / {4}- \{ name: registry,.*\n/, "")],
  [
    "two registries",
    euAlsoHas(
      "    - { name: r2, kind: registry, hosts: [r.example], country: DE, operator: rheinwerk }\n",
    ),
  ],
  [
    "a registry of all hosts",
    damage(HEALTHY, EU, "kind: registry, hosts: [registry", 'kind: registry, hosts: ["*.registry'),
  ],
  ["no attestation", damage(HEALTHY, EU, / {6}attestations:.*\n/, "")],
  [
    "out of reach",
    damage(
      HEALTHY,
      "jurisdictions/eu/tenants/ledgerleaf.yaml",
      "name: product,",
      "name: product, controlPlaneCluster: eu-par-1,",
    ),
  ],
  [
    "a policy alone",
    HEALTHY.filter(({ path }) => path !== "policies/build/require-role-mailbox/card.yaml"),
  ],
  ["a range among pods", damage(HEALTHY, EU, "cidrs: [192.0.2.48/29]", "cidrs: [10.130.4.0/24]")],
  [
    "a seat elsewhere",
    damage(HEALTHY, "jurisdictions/eu/tenants/ledgerleaf.yaml", "[gdpr]", "[gdpr, bsig]"),
  ],
  [
    "a policy misspelt",
    damage(HEALTHY, DORA, "require-segregated-restore", "require-segregated-restor"),
  ],
  [
    "a rule nobody runs",
    damage(HEALTHY, DORA, "rules: [state-outside-jurisdiction]", "rules: [log-review]"),
  ],
  [
    "a decision nobody makes",
    damage(HEALTHY, DORA, "decisions: [restore-target,", "decisions: [restore-targets,"),
  ],
  [
    "a channel to nowhere",
    damage(
      paymentsSays("template: { channel: regulated }"),
      CHANNELS,
      "name: regulated, version: 1.0.0",
      "name: regulated, version: 9.9.9",
    ),
  ],
  ["a withdrawn release", WITHDRAWN],
  ["a waiver for nothing", excused("kubernetes-skew-untested", ACME, "/spec")],
  [
    "a waiver for no file",
    excused("kubernetes-skew-untested", "jurisdictions/eu/tenants/no.yaml", "/spec"),
  ],
  [
    "a waiver for what has none",
    excused(
      "unknown-operator",
      FRANKFURT,
      "/spec/operator",
      damage(HEALTHY, FRANKFURT, "operator: rheinwerk", "operator: rheinwrek"),
    ),
  ],
  ["an exception without objects", excused("require-image-digests", ACME, "/spec")],
  ["an exception of nobody's policy", excepted("require-image-digest")],
  ["an exception from what keeps things inside", excepted("disallow-node-name")],
  ["an exception that names a line too", excepted("require-image-digests", true)],
  [
    "an expired waiver",
    excused("kubernetes-skew-untested", ACME, "/spec").map((file) => ({
      ...file,
      text: file.text.replace("2026-12-31", "2026-01-01"),
    })),
  ],
  [
    "facts nobody looked at again",
    damage(HEALTHY, EU, 'reviewBy: "2027-05-01"', 'reviewBy: "2026-05-01"'),
  ],
  [
    "a cluster abroad",
    damage(
      euAlsoHasCluster(),
      ACME,
      "name: payments,",
      "name: payments, controlPlaneCluster: abroad,",
    ),
  ],
  ["a host without network", damage(HEALTHY, FRANKFURT, / {2}network: .*\n/, "")],
  ["a place without address", damage(HEALTHY, EU, ", cidrs: [192.0.2.16/28]", "")],
];

/** Damages that no other table has, each to the healthy half of the repository. */
export const DAMAGED_TREES: readonly Raiser[] = INPUTS.map(([what, inputs]) => {
  return { what, inputs, healthy: HEALTHY };
});

function chosenAbroad(kind: string, fields: string): readonly TextFile[] {
  return paymentsSays(fields, euAlsoHas(ELSEWHERE.replace("KIND", kind)));
}

function skewed(host: string, wanted: string): readonly TextFile[] {
  const images =
    '    - { version: "1.33", kubernetesTag: v1.33.0, etcdTag: 3.6.7-0, coreDnsTag: 1.14.1 }\n';
  const shelf = damage(BEHIND, RELEASE, / {2}images:/, `${images}  images:`);
  const offered =
    host === "1.35" ? shelf : damage(shelf, LONDON, 'version: "1.35"', `version: "${host}"`);
  return damage(
    offered,
    LEDGERLEAF_UK,
    "ordinary }",
    `ordinary, kubernetes: { version: ${wanted} } }`,
  );
}

function euAlsoHasCluster(): readonly TextFile[] {
  const path = FRANKFURT.replace("eu-fra-1", "abroad");
  const text = textOf(FRANKFURT)
    .replace("name: eu-fra-1", "name: abroad")
    .replace("  country: DE\n  subdivision: DE-HE\n", "  country: US\n");
  return [...HEALTHY, { path, text }];
}

function excused(
  code: string,
  path: string,
  pointer: string,
  files = HEALTHY,
): readonly TextFile[] {
  const text = EXCUSE.replace("CODE", code).replace("PATH", path).replace("POINTER", pointer);
  return [...files, { path: "jurisdictions/eu/waivers/excuse.yaml", text }];
}

/** An exception from a policy, and for another judge too where `both`. */
function excepted(code: string, both = false): readonly TextFile[] {
  const objects = "kind: Pod, namespace: vc-acme-bank--payments, names: [ledger-0], ticket: CHG-1";
  const exception = `  exception: { controlPlaneCluster: eu-fra-1, ${objects} }\n`;
  return excused(code, ACME, "/spec").map((file) => {
    if (!file.text.includes(`code: ${code}\n`)) return file;
    const text = both ? file.text : file.text.replace(/ {2}object: .*\n/, "");
    return { ...file, text: text.replace("  reason:", `${exception}  reason:`) };
  });
}

function textOf(path: string): string {
  return HEALTHY.find((file) => file.path === path)?.text ?? "";
}
