import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { WITH_PIPELINES } from "../../../support/controls.ts";
import {
  ACME,
  EU,
  euAlsoHas,
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  NORDKLINIK,
  PARIS,
  paymentsSays,
  SYNAPSE,
} from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

/** Effects in one line each: `name about: before -> after @ count`. */
function effects(base: readonly TextFile[], head: readonly TextFile[]): readonly string[] {
  const { findings, differences } = compareTrees(base, head);
  expect(findings.head.filter(({ definition }) => definition.severity === "error")).toEqual([]);
  expect(findings.base.filter(({ definition }) => definition.severity === "error")).toEqual([]);
  return (differences?.effects ?? []).map(
    ({ name, about, before, after, tenantClusters }) =>
      `${name} ${about}: ${before} -> ${after} @ ${tenantClusters.length}`,
  );
}

const ACME_ALONE = "@ 1";
const VAULTCO = `    - name: vaultco
      legalEntity: { name: VaultCo Ltd, country: IE }
      control: { registeredOffice: IE, centralAdministration: IE, principalEstablishment: IE,
        ultimateParent: { name: Vault Holdings Inc., country: US } }
      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }
      presence: [IE]
      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: contract annex 4 }
`;
const DUBLIN =
  "    - { name: snapshots-dub, kind: snapshot-store, hosts: [s3.dub.vaultco.example], country: IE, operator: vaultco }\n";
const withVaultco = damage(euAlsoHas(DUBLIN), EU, "  layers:", `${VAULTCO}  layers:`);

test("the same tree differs in nothing", () => {
  expect(compareTrees(HEALTHY, [...HEALTHY].reverse()).differences).toMatchObject({
    effects: [],
    changedInputs: [],
  });
});

test("comments, spelling and order change no value", () => {
  const other = damage(
    damage(HEALTHY, EU, "presence: [DE, FR] # sub", "presence: [ FR, DE ] # not sub"),
    ACME,
    "name: Acme Bank SE",
    'name: "Acme Bank SE"',
  );
  expect(compareTrees(HEALTHY, other).differences).toMatchObject({
    effects: [],
    changedInputs: [],
  });
});

describe("snapshots of one tenant go to an operator with a foreign parent", () => {
  const head = damage(
    withVaultco,
    ACME,
    "snapshots: { rto",
    "snapshots: { store: snapshots-dub, rto",
  );
  const found = effects(HEALTHY, head);

  test.each([
    `new-country snapshots: FR -> IE ${ACME_ALONE}`,
    `new-operator vaultco: none -> VaultCo Ltd (IE), parent Vault Holdings Inc. (US) @ 5`,
    `new-sub-processor vaultco: none -> VaultCo Ltd (IE), parent Vault Holdings Inc. (US), for snapshots ${ACME_ALONE}`,
    "reach-widened ciphertext: no declared path -> US, by ultimate parent Vault Holdings Inc. of vaultco @ 5",
    `store-moved snapshots: snapshots-par (FR, rheinwerk) -> snapshots-dub (IE, vaultco) ${ACME_ALONE}`,
  ])("%s", (effect) => expect(found).toContain(effect));

  test("and back again, everything is lost", () => {
    const names = effects(head, HEALTHY).map((line) => line.split(" ")[0]);
    expect(names).toEqual([
      "lost-country",
      "lost-country",
      "lost-operator",
      "lost-sub-processor",
      "reach-narrowed",
      "store-moved",
      "place-removed",
    ]);
  });
});

describe("one fact, one effect", () => {
  const DEFAULT_P2Y = "audit: { sink: siem-fra, retention: P2Y }";
  test.each<[string, readonly TextFile[], readonly string[]]>([
    [
      "retention",
      damage(HEALTHY, EU, DEFAULT_P2Y, DEFAULT_P2Y.replace("P2Y", "P1Y")),
      ["retention-shortened audit retention: P2Y -> P1Y @ 5"],
    ],
    [
      "retention in other words",
      damage(HEALTHY, EU, DEFAULT_P2Y, DEFAULT_P2Y.replace("P2Y", "P25M")),
      ["retention-lengthened audit retention: P2Y -> P25M @ 5"],
    ],
    [
      "isolation",
      damage(
        HEALTHY,
        SYNAPSE,
        "      isolation: dedicated # model weights do not share nodes\n",
        "",
      ),
      ["isolation-weaker nodes: dedicated -> shared @ 1"],
    ],
    [
      "isolation, the other way",
      damage(HEALTHY, EU, "ordinary: shared", "ordinary: dedicated"),
      ["isolation-stronger nodes: shared -> dedicated @ 1"],
    ],
    [
      "what is said where the default said the same",
      paymentsSays("isolation: dedicated"),
      ["request-changed isolation: none -> dedicated @ 1"],
    ],
    [
      "ceiling",
      damage(HEALTHY, ACME, "  require: { noThirdCountryReach: [plaintext] }\n", ""),
      ["ceiling-dropped require noThirdCountryReach: plaintext -> none @ 1"],
    ],
    [
      "recovery",
      damage(HEALTHY, NORDKLINIK, "rto: PT2H", "rto: PT3H"),
      ["recovery-weaker RTO: PT2H -> PT3H @ 2"],
    ],
    [
      "egress",
      paymentsSays("egress: [{ to: swift-gateway }]"),
      ["egress-opened egress to swift-gateway: none -> swift-gateway (DE, rheinwerk) @ 1"],
    ],
    [
      "regulation of a tenant",
      damage(HEALTHY, SYNAPSE, "regulations: [ai-act, gdpr]", "regulations: [gdpr]"),
      ["regulation-removed regulations: ai-act -> none @ 1"],
    ],
    [
      "address of a place",
      damage(HEALTHY, EU, "hosts: [siem.fra.", "hosts: [siem-2.fra."),
      [
        "place-changed inventory siem-fra hosts: siem.fra.rheinwerk.example -> siem-2.fra.rheinwerk.example @ 5",
      ],
    ],
    [
      "delivery",
      damage(HEALTHY, EU, "source: forge }", "source: git }"),
      ["delivery-changed delivery source: forge -> git @ 5"],
    ],
    [
      "site of a cluster",
      damage(HEALTHY, PARIS, "site: par-north", "site: par-south"),
      [
        "restore-moved restore: eu-par-1 (FR, site par-north, rheinwerk) -> eu-par-1 (FR, site par-south, rheinwerk) @ 5",
        "cluster-changed site: par-north -> par-south @ 5",
      ],
    ],
    [
      "name as people write it",
      damage(HEALTHY, EU, "displayName: European Union", "displayName: The Union"),
      ["display-name-changed displayName: European Union -> The Union @ 5"],
    ],
    [
      "owner",
      damage(HEALTHY, ACME, "team: payments-platform", "team: payments"),
      ["owner-changed owner team: payments-platform -> payments @ 1"],
    ],
  ])("%s", (_, head, expected) => expect(effects(HEALTHY, head)).toEqual(expected));
});

test("what collectors bring, and where it goes, is told as such, and moves no audit sink", () => {
  const less = damage(WITH_PIPELINES, EU, ", metrics: metrics-fra", "");
  expect(effects(WITH_PIPELINES, less)).toEqual([
    "collection-changed pipelines metrics: metrics-fra -> none @ 5",
  ]);
});

describe("tenants", () => {
  const without = HEALTHY.filter(({ path }) => path !== LEDGERLEAF_UK);

  test("come and go as one effect", () => {
    expect(effects(without, HEALTHY)).toEqual([
      expect.stringMatching(/^tenant-added uk\/ledgerleaf: none -> .*; uk-gdpr; on uk-lon-1/),
    ]);
    expect(effects(HEALTHY, without)).toEqual([
      expect.stringMatching(/^tenant-removed uk\/ledgerleaf: .* -> none/),
    ]);
  });

  test("move with everything that is another thing there, and with what was dropped on the way", () => {
    const text = HEALTHY.find(({ path }) => path === SYNAPSE)?.text ?? "";
    const own = text.replace("[ai-act, gdpr]", "[uk-gdpr]").replace(/ {6}isolation[\s\S]*$/, "");
    const head = [
      ...HEALTHY.filter(({ path }) => path !== SYNAPSE),
      { path: SYNAPSE.replace("/eu/", "/uk/"), text: own },
    ];
    const found = effects(HEALTHY, head);
    expect(found).toContain("tenant-moved synapse-lab: eu/synapse-lab -> uk/synapse-lab @ 1");
    expect(found).toContain("new-country control plane: DE -> GB @ 1");
    expect(found).toContain("isolation-weaker nodes: dedicated -> shared @ 1");
    expect(found).toContain("regulation-removed regulations: ai-act -> none @ 1");
  });
});

test("nothing is compared where one side has errors", () => {
  const broken = damage(HEALTHY, FRANKFURT, "operator: rheinwerk", "operator: nobody");
  expect(compareTrees(broken, HEALTHY).differences).toBeUndefined();
  expect(compareTrees(HEALTHY, broken).findings.head).not.toEqual([]);
  expect(compareTrees(HEALTHY, broken).findings.base).toEqual(
    compareTrees(broken, HEALTHY).findings.head,
  );
});

test("a waiver for what a build policy finds is compared like any other", () => {
  const path = "jurisdictions/eu/waivers/small-store.yaml";
  const text = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: small-store }
spec:
  code: require-durable-store
  object: { path: ${ACME}, pointer: /spec }
  reason: moved before the end of the year
  approver: eu-platform
  until: "2026-12-31"
`;
  expect(effects(HEALTHY, [...HEALTHY, { path, text }])).toEqual([
    expect.stringMatching(/^waiver-added jurisdictions\/eu\/waivers\/small-store\.yaml: none -> /),
  ]);
});
