import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { VALUES } from "../../../support/acme-object.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { emittedAs, judged } from "../../../support/emitted-as.ts";
import { ACME, FRANKFURT, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { licensed } from "../../../support/licensed.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/backingStore`;
const FORMER = "migrateFromDeployedEtcd: { replicas: 3 }";
const MOVING = `backingStore: { kind: embedded-etcd, ${FORMER} }`;
const said = (files: typeof HEALTHY) => spoken(planOf(files).findings);

describe("an etcd whose state moves into the control plane", () => {
  const { files } = emittedAs(licensed(MOVING));
  const textOf = (path: string) => files.find((each) => each.path === path)?.text ?? "";
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into values of the chart.
  const { etcd } = (load(textOf(VALUES)) as any).controlPlane.backingStore;

  test("is no store any more, and the control plane is told where its state comes from", () => {
    expect(etcd.embedded).toEqual({ enabled: true, migrateFromDeployedEtcd: true });
    expect(etcd.deploy.enabled).toBe(false);
  });

  test("stays what it was, where it was", () => {
    const before = emittedAs(licensed("backingStore: { kind: deployed-etcd, replicas: 3 }"));
    const values = before.files.find(({ path }) => path === VALUES)?.text ?? "";
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into values of the chart.
    const { deploy } = (load(values) as any).controlPlane.backingStore.etcd;
    expect({ ...etcd.deploy, enabled: true }).toEqual(deploy);
  });

  test("keeps its pool", () => {
    const pool = "    - { name: state, isolation: dedicated }\n  storageClasses:";
    const offered = damage(HEALTHY, FRANKFURT, "  storageClasses:", pool);
    const own = MOVING.replace("3 }", "3, nodePool: state }");
    const values = emittedAs(licensed(own, offered)).files.find(({ path }) => path === VALUES);
    expect(values?.text).toContain("bailiwick.dev/node-pool: state");
    expect(said(licensed(own.replace("state", "stat"), offered))).toMatchObject([
      { fault: "error node-pool-not-offered", at: `${AT}/migrateFromDeployedEtcd/nodePool` },
    ]);
  });

  test("is told of in the evidence", () => {
    const evidence = textOf(VALUES.replace("values.yaml", "evidence.yaml"));
    expect(evidence).toContain("embedded-etcd out of deployed-etcd, 3 members, run time unproven");
  });
});

describe("is refused", () => {
  test.each([
    [
      "into a store that vCluster carries no state into",
      paymentsSays(`backingStore: { kind: sqlite, ${FORMER} }`),
      {
        fault: "error backing-store-contradiction",
        at: `${AT}/migrateFromDeployedEtcd`,
        message: 'vCluster carries the state of a deployed etcd into no "sqlite"',
        hint: "leave migrateFromDeployedEtcd out, or write kind: embedded-etcd",
      },
    ],
    [
      "with members that no etcd of ours has",
      licensed(MOVING.replace("3", "2")),
      {
        fault: "error backing-store-contradiction",
        at: `${AT}/migrateFromDeployedEtcd/replicas`,
        message: "2 members have no better majority than 1",
        hint: "write replicas: 3",
      },
    ],
    [
      "beside builds for FIPS",
      licensed(`fips: true, ${MOVING}`),
      {
        fault: "error fips-not-whole",
        message: expect.stringContaining("moves its state out of a deployed etcd"),
      },
    ],
    [
      "on a machine of its own",
      withPrivateNodes(`${MOVING}, ${OWN_NODES}`, "standalone"),
      {
        fault: "error store-not-standalone",
        message: expect.stringContaining("from an etcd that a chart deploys"),
      },
    ],
  ])("%s", (_, files, fault) => {
    expect(said(files)).toMatchObject([fault]);
  });
});

describe("what the chart keeps for the move is judged like any etcd of a tenant cluster", () => {
  const tree = emittedAs(licensed(MOVING));
  const inDeployed = (field: string) => new RegExp(`(deploy:[\\s\\S]*?)${field}`);

  test("nothing is said of it as it is", () => expect(judged(tree)).toEqual([]));

  test.each([
    ["its place", "nodeSelector:", "oldSelector:", "pod-without-hard-placement"],
    [
      "its volume",
      "storageClass: fra-encrypted",
      "storageClass: gp3",
      "state-outside-jurisdiction",
    ],
    ["its rights", "runAsUser: [0-9]+", "runAsUser: 0", "control-plane-privileged"],
    ["its links", "enableServiceLinks: false", "enableServiceLinks: true", "chart-default-open"],
  ])("%s", (_, field, to, code) => {
    const found = judged(tree, VALUES, inDeployed(field), `$1${to}`);
    expect(found.map((each) => each.split(" ")[0])).toContain(code);
  });
});
