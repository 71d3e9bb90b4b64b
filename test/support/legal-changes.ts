import { CHANGEABLE, LEDGERLEAF, place } from "./changeable-tree.ts";
import {
  ACME,
  EU,
  FRANKFURT,
  LEDGERLEAF_UK,
  NORDKLINIK,
  PARIS,
  SYNAPSE,
  UK,
} from "./healthy-tree.ts";
import { alike, dropped, type LegalChange, of, payments } from "./legal-change.ts";
import { damage } from "./tree.ts";

const WAIVER = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: early }
spec:
  code: kubernetes-version-under-review
  object: { path: ${LEDGERLEAF_UK}, pointer: /spec/clusters/0/kubernetes/version }
  reason: the review is about a feature that is off
  approver: uk-platform
  until: "2026-12-31"
`;

const OPERATOR = (country: string, parent: string) => `    - name: vaultco
      legalEntity: { name: VaultCo Ltd, country: ${country} }
      control: { registeredOffice: ${country}, centralAdministration: ${country},
        principalEstablishment: ${country},
        ultimateParent: { name: Vault Group, country: ${parent} } }
      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }
      presence: [${country}]
      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: contract annex 4 }
  layers:`;

/** Images of a jurisdiction, signed by one key: the public half of a pair that nobody kept. */
const SIGNED = `  images:
    signers:
      - name: release
        key: |
          -----BEGIN PUBLIC KEY-----
          MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEOFxT8U30m9NoLfVsmfMLJYT/m11R
          LGdjjmypP8HsyAczqukPiIkOcf+GWsfjnCgsn1SLFEuef/c/+1dEoPcUJA==
          -----END PUBLIC KEY-----
    attestations: [spdx]
`;

/** Countries of the Union in which nothing of the healthy tree stands. */
const ELSEWHERE = ["IE", "NL", "SE", "PL", "AT", "IT", "ES", "FI", "PT", "DK"] as const;
const THIRD = ["US", "CN", "JP", "IN", "SG"] as const;

/** One entry for each fact that a lawyer would ask about. */
export const LEGAL_CHANGES: readonly [LegalChange, ...LegalChange[]] = [
  of("new-country", "lost-country", EU, "  delivery: {", (random) => {
    const kind = random.pick(["snapshot-store", "audit-sink", "secret-store", "time-source"]);
    return `${place("elsewhere", kind, random.pick([...ELSEWHERE]))}  delivery: {`;
  }),
  of("place-added", "place-removed", EU, "  delivery: {", (random) => {
    const kind = random.pick(["snapshot-store", "audit-sink", "service", "gateway"]);
    return `${place("another", kind, random.pick(["DE", "FR"]))}  delivery: {`;
  }),
  of("new-operator", "lost-operator", EU, "  layers:", (random) =>
    OPERATOR(random.pick([...ELSEWHERE]), random.pick(["DE", ...THIRD])),
  ),
  of(
    "reach-widened",
    "reach-narrowed",
    UK,
    "plc, country: GB",
    (random) => `plc, country: ${random.pick([...THIRD])}`,
  ),
  of(
    "reach-widened",
    "reach-narrowed",
    UK,
    "presence: [GB]",
    (random) => `presence: [GB, ${random.pick([...THIRD])}]`,
  ),
  of(
    "reach-widened",
    "reach-narrowed",
    UK,
    "collectivePct: 14",
    (random) => `collectivePct: ${40 + random.below(60)}`,
  ),
  of(
    "reach-widened",
    "reach-narrowed",
    UK,
    "  inventory:",
    (random) => `    support: { access: [GB, ${random.pick([...THIRD])}] }\n  inventory:`,
  ),
  of(
    "operator-facts-changed",
    "operator-facts-changed",
    UK,
    "collectivePct: 14",
    (random) => `collectivePct: ${15 + random.below(20)}`,
  ),
  of(
    "operator-facts-changed",
    "operator-facts-changed",
    EU,
    "presence: [DE, FR]",
    (random) => `presence: [DE, FR, ${random.pick([...ELSEWHERE])}]`,
  ),
  alike("operator-facts-changed", EU, "source: commercial register", "source: letter and register"),
  alike("layer-changed", EU, "    keys: {", "    backup: { capability: metadata }\n    keys: {"),
  alike("keys-changed", EU, "model: operator", "model: byok", "model: provider-managed"),
  alike("keys-changed", UK, "hsm: hardware", "hsm: software", "hsm: tee"),
  alike("image-trust-changed", EU, "  delivery:", `${SIGNED}  delivery:`),
  alike("members-changed", EU, "members: [EU]", "members: [EU, NO]", "members: [EEA]"),
  alike("delivery-changed", EU, "source: forge }", "source: git }"),
  alike("place-changed", EU, "s3.par.rheinwerk", "s3-2.par.rheinwerk", "s4.par.rheinwerk"),
  alike("sink-moved", EU, /(siem\.fra\S+ country:) DE/, "$1 FR"),
  alike("sink-moved", EU, "sink: siem-fra", "sink: siem-par"),
  payments("sink-moved", "sink-moved", "audit: { sink: siem-par }"),
  payments(
    "retention-shortened",
    "retention-lengthened",
    "audit: { retention: P1Y }",
    "audit: { retention: P20M }",
  ),
  of(
    "retention-lengthened",
    "retention-shortened",
    EU,
    /(siem-fra, retention:) P2Y/,
    (random) => `$1 P${3 + random.below(8)}Y`,
  ),
  payments("isolation-weaker", "isolation-stronger", "isolation: shared"),
  of(
    "isolation-weaker",
    "isolation-stronger",
    SYNAPSE,
    /isolation: dedicated.*/,
    () => "isolation: shared",
  ),
  of("isolation-stronger", "isolation-weaker", EU, "ordinary: shared", () => "ordinary: dedicated"),
  of("store-moved", "store-moved", ACME, "{ rto", () => "{ store: snapshots-fra, rto"),
  alike("store-moved", EU, "store: snapshots-par", "store: snapshots-fra"),
  payments(
    "store-moved",
    "store-moved",
    "backingStore: { kind: external-etcd, endpoint: etcd-fra }",
  ),
  payments("store-changed", "store-changed", "backingStore: { kind: deployed-etcd, replicas: 5 }"),
  alike("store-moved", FRANKFURT, "fra-encrypted, country: DE", "fra-encrypted, country: FR"),
  alike("restore-moved", PARIS, "site: par-north", "site: par-south", "site: par-west"),
  alike("cluster-changed", FRANKFURT, "subdivision: DE-HE", "subdivision: DE-BY"),
  alike("placement-moved", LEDGERLEAF, "ordinary }", "ordinary, controlPlaneCluster: eu-par-1 }"),
  of(
    "recovery-weaker",
    "recovery-stronger",
    NORDKLINIK,
    "rto: PT2H",
    (random) => `rto: PT${3 + random.below(9)}H`,
  ),
  of(
    "recovery-weaker",
    "recovery-stronger",
    ACME,
    "rpo: PT1H",
    (random) => `rpo: PT${2 + random.below(9)}H`,
  ),
  payments("egress-opened", "egress-closed", "egress: [{ to: swift-gateway }]"),
  of("regulation-removed", "regulation-added", SYNAPSE, "[ai-act, gdpr]", () => "[gdpr]"),
  of("regulation-removed", "regulation-added", EU, ", data-act]", () => "]"),
  of("ceiling-dropped", "ceiling-added", ACME, /\n {2}require:.*/, () => ""),
  of(
    "ceiling-added",
    "ceiling-dropped",
    SYNAPSE,
    "  clusters:",
    (random) =>
      `  require: { noThirdCountryReach: [${random.pick(["plaintext", "ciphertext", "control"])}] }\n  clusters:`,
  ),
  payments(
    "kubernetes-changed",
    "kubernetes-changed",
    'kubernetes: { version: "1.35", reason: validated on that one }',
  ),
  payments("template-changed", "template-changed", "template: { version: 1.1.0 }"),
  alike("template-changed", EU, "version: 1.0.0", "version: 1.1.0"),
  alike(
    "criticality-changed",
    LEDGERLEAF,
    "ordinary }",
    "critical-or-important, snapshots: { rto: PT4H, rpo: PT1H } }",
  ),
  alike("data-class-changed", ACME, "personal: true", "personal: true, special: true"),
  alike(
    "data-class-changed",
    NORDKLINIK,
    "classification: secret",
    "classification: internal",
    "classification: public",
  ),
  alike("legal-entity-changed", ACME, "Acme Bank SE", "Acme Bank AG", "Acme Payments SE"),
  alike("legal-entity-changed", SYNAPSE, "B.V., country: NL", "B.V., country: BE"),
  alike("tenant-facts-changed", NORDKLINIK, "class: essential", "class: important"),
  of(
    "lifecycle-changed",
    "lifecycle-changed",
    ACME,
    "  clusters:",
    (random) =>
      `  lifecycle: { state: retiring, approver: eu-platform, until: "2027-0${1 + random.below(9)}-01" }\n  clusters:`,
  ),
  alike(
    "regulation-text-changed",
    "policies/regulations/dora.yaml",
    "Set thresholds",
    "Set limits",
  ),
  alike(
    "policy-changed",
    "policies/build/require-retention-floor/card.yaml",
    "to P6M or longer",
    "to six months or longer",
  ),
  dropped("tenant-removed", "tenant-added", ACME),
  dropped("tenant-removed", "tenant-added", LEDGERLEAF_UK),
  of(
    "tenant-cluster-removed",
    "tenant-cluster-added",
    NORDKLINIK,
    /\n.*name: records-drill.*/,
    () => "",
  ),
  {
    made: "waiver-added",
    undone: "waiver-removed",
    change: () => [
      ...damage(
        CHANGEABLE,
        LEDGERLEAF_UK,
        "ordinary }",
        'ordinary, kubernetes: { version: "1.36" } }',
      ),
      { path: "jurisdictions/uk/waivers/early.yaml", text: WAIVER },
    ],
  },
];
