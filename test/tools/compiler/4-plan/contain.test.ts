import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  EU,
  euAlsoHas,
  FRANKFURT,
  HEALTHY,
  LONDON,
  NORDKLINIK,
  PARIS,
  UK,
} from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const ALL =
  "5 tenant clusters would be hit: eu/acme-bank/payments, eu/ledgerleaf/product, " +
  "eu/nordklinik/records, eu/nordklinik/records-drill and eu/synapse-lab/training";
const TRAINING = "1 tenant cluster would be hit: eu/synapse-lab/training";
const ENTRY = "inventory-entry-outside-jurisdiction";
const STORAGE = "storage-class-outside-jurisdiction";
const POOL = "gpu-pool-outside-jurisdiction";
const NONE = "no tenant cluster uses it yet";

/** Each place of the EU that can stand in another country, and whom that would hit. */
const PLACES = [
  [ENTRY, EU, "/inventory/0", "name: registry", 'registry "registry"', ALL],
  [ENTRY, EU, "/inventory/1", "name: charts", 'chart-repository "charts"', ALL],
  [ENTRY, EU, "/inventory/2", "name: forge", 'git "forge"', ALL],
  [ENTRY, EU, "/inventory/3", "name: git", 'git "git"', ALL],
  [ENTRY, EU, "/inventory/4", "name: siem-fra", 'audit-sink "siem-fra"', ALL],
  [ENTRY, EU, "/inventory/5", "name: snapshots-par", 'snapshot-store "snapshots-par"', ALL],
  [ENTRY, EU, "/inventory/6", "name: vault", 'secret-store "vault"', NONE],
  [ENTRY, EU, "/inventory/7", "name: kms", 'key-management "kms"', ALL],
  [ENTRY, EU, "/inventory/8", "name: dns", 'dns-resolver "dns"', ALL],
  [ENTRY, EU, "/inventory/9", "name: swift-gateway", 'service "swift-gateway"', NONE],
  [
    STORAGE,
    FRANKFURT,
    "/storageClasses/0",
    "name: fra-encrypted",
    'storage class "fra-encrypted" of eu-fra-1',
    ALL,
  ],
  [
    STORAGE,
    PARIS,
    "/storageClasses/0",
    "name: par-encrypted",
    'storage class "par-encrypted" of eu-par-1',
    NONE,
  ],
  [POOL, FRANKFURT, "/gpuPools/0", "name: h200-fra", 'GPU pool "h200-fra" of eu-fra-1', TRAINING],
] as const;

describe("country US, said once", () => {
  test.each(PLACES)("%s %s%s is found at its own line", (code, file, item, name, place, hit) => {
    const line = new RegExp(`(\\{ ${name},.*country: )[A-Z]{2}`);
    const files = damage(HEALTHY, file, line, "$1US");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: `error ${code}`,
        at: `${file}#/spec${item}/country`,
        message: `${place} stands in "US", which is not a member of eu; ${hit}`,
        hint: "correct the country, or remove it and use one that stands in eu",
        related: [`${EU}#/spec/members members`],
      },
    ]);
  });

  test.each([
    [FRANKFURT, "eu-fra-1", ALL, "  country: DE\n  subdivision: DE-HE\n"],
    [PARIS, "eu-par-1", ALL, "  country: FR\n  subdivision: FR-IDF\n"],
  ])("a control plane cluster, %s, is refused at its own line", (file, name, hit, lines) => {
    expect(spoken(planOf(damage(HEALTHY, file, lines, "  country: US\n")).findings)).toEqual([
      {
        fault: "error control-plane-cluster-outside-jurisdiction",
        at: `${file}#/spec/country`,
        message: `control plane cluster "${name}" stands in "US", which is not a member of eu; ${hit}`,
        hint: "correct the country, or remove it and use one that stands in eu",
        related: [`${EU}#/spec/members members`],
      },
    ]);
  });
});

test("those that only some depend on hit only these", () => {
  const files = damage(
    HEALTHY,
    FRANKFURT,
    "    - { name: fra-encrypted",
    "    - { name: fra-slow, country: US, encryptedBy: kms }\n    - { name: fra-encrypted",
  );
  const asked = damage(files, NORDKLINIK, "rpo: PT1H }", "rpo: PT1H }, storageClass: fra-slow");
  expect(spoken(planOf(asked).findings).map(({ message }) => message)).toEqual([
    'storage class "fra-slow" of eu-fra-1 stands in "US", which is not a member of eu; ' +
      "2 tenant clusters would be hit: eu/nordklinik/records and eu/nordklinik/records-drill",
  ]);
});

test("what a neighbour has outside is the neighbour's own", () => {
  const files = damage(HEALTHY, UK, "members: [GB]", "members: [IE]");
  const found = spoken(planOf(files).findings);
  expect(new Set(found.map(({ at }) => at.split("#")[0]))).toEqual(new Set([UK, LONDON]));
  expect(found).toHaveLength(10);
});

test("a country inside by its group is inside, and leaves with it", () => {
  const norwegian =
    "    - { name: siem-osl, kind: audit-sink, hosts: [siem.osl.rheinwerk.example], country: NO, operator: rheinwerk }\n";
  const files = euAlsoHas(norwegian);
  expect(spoken(planOf(files).findings).map(({ at }) => at)).toEqual([
    `${EU}#/spec/inventory/10/country`,
  ]);
  const area = damage(files, EU, "members: [EU]", "members: [EEA]");
  expect(planOf(area).findings).toEqual([]);
});
