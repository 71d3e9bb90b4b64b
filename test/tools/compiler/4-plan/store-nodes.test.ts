import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { VALUES, withValue } from "../../../support/acme-object.ts";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { faults } from "../../../support/emitted.ts";
import { ACME, FRANKFURT, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/backingStore/nodePool`;
const pools = (...lines: readonly string[]) =>
  damage(HEALTHY, FRANKFURT, "  storageClasses:", `${lines.join("")}  storageClasses:`);
const pool = (fields: string) => `    - { name: state, isolation: dedicated${fields} }\n`;
const OFFERED = pools(pool(", zones: [fra-a, fra-b]"));
const STORE = "backingStore: { kind: deployed-etcd, nodePool: state }";

const ETCD = "controlPlane.backingStore.etcd.deploy.statefulSet.scheduling";

function emitted(files = paymentsSays(STORE, OFFERED)) {
  const { value, findings } = planOf(files);
  expect(findings).toEqual([]);
  return emit(value).value;
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into values of the chart.
function scheduling(files: ReturnType<typeof emitted>): any {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into values of the chart.
  const values = load(files.find(({ path }) => path === VALUES)?.text ?? "") as any;
  return values.controlPlane.backingStore.etcd.deploy.statefulSet.scheduling;
}

test("the pool adds to the labels of the jurisdiction and the tenant, and takes none away", () => {
  expect(scheduling(emitted()).nodeSelector).toEqual({
    "bailiwick.dev/jurisdiction": "eu",
    "bailiwick.dev/node-pool": "state",
    "bailiwick.dev/tenant": "acme-bank",
  });
  const evidence = emitted().find(({ path }) => path.endsWith("payments/evidence.yaml"))?.text;
  expect(evidence).toContain("deployed-etcd, 3 members on nodes of state");
});

test.each([
  ["zones of its own", OFFERED, ["topology.kubernetes.io/zone", "kubernetes.io/hostname"]],
  ["no zones", pools(pool("")), ["kubernetes.io/hostname"]],
])("members on a pool with %s stand apart by them", (_, offered, keys) => {
  const files = paymentsSays(`${STORE}, highAvailability: { replicas: 3 }`, offered);
  const constraints = scheduling(emitted(files)).topologySpreadConstraints;
  expect(constraints.map((each: { topologyKey: string }) => each.topologyKey)).toEqual(keys);
});

describe("a pool is refused that", () => {
  const said = (store: string, files = OFFERED) =>
    spoken(planOf(paymentsSays(`backingStore: { ${store} }`, files)).findings).map(
      ({ fault, at, message, hint }) => ({ fault, at, message, hint }),
    );

  test("nobody declared", () => {
    expect(said("kind: deployed-etcd, nodePool: stat")).toEqual([
      {
        fault: "error node-pool-not-offered",
        at: AT,
        message: '"stat" is no node pool of eu-fra-1 for eu/acme-bank/payments',
        hint: "did you mean state?",
      },
    ]);
  });

  test("serves others", () => {
    const fault = "error node-pool-not-offered";
    expect(said("kind: deployed-etcd, nodePool: shared")).toMatchObject([{ fault, at: AT }]);
    const others = pools(pool(", tenant: nordklinik"));
    expect(said("kind: deployed-etcd, nodePool: state", others)).toMatchObject([{ fault, at: AT }]);
  });

  test("a store without pods has", () => {
    expect(said("kind: sqlite, nodePool: state")).toEqual([
      {
        fault: "error backing-store-contradiction",
        at: AT,
        message: '"sqlite" has no pods of its own',
        hint: "leave nodePool out, or write kind: deployed-etcd",
      },
    ]);
  });
});

describe("what the values select is judged by rules that did not write it", () => {
  const CATALOG = catalogOf(paymentsSays(STORE, OFFERED)).value;
  const selected = (selector: Readonly<Record<string, string>>) =>
    faults(withValue(`${ETCD}.nodeSelector`, selector, VALUES, emitted()), CATALOG);
  const inside = { "bailiwick.dev/jurisdiction": "eu", "bailiwick.dev/tenant": "acme-bank" };
  const at = `${VALUES}#0/${ETCD.replaceAll(".", "/")}/nodeSelector`;

  test("a pool alone replaces the jurisdiction", () => {
    expect(selected({ "bailiwick.dev/node-pool": "state" })).toEqual([
      `pod-without-hard-placement ${at}`,
    ]);
  });

  test("a pool that nobody declared, and a label of a cloud", () => {
    expect(selected({ ...inside, "bailiwick.dev/node-pool": "abroad" })).toEqual([
      `node-selector-undeclared ${at}`,
    ]);
    expect(selected({ ...inside, "cloud.example/pool": "state" })).toEqual([
      `node-selector-undeclared ${at}`,
    ]);
    expect(selected({ ...inside, "bailiwick.dev/node-pool": "state" })).toEqual([]);
  });
});
