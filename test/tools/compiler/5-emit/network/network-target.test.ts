import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { EMITTED } from "../../../../support/emitted.ts";
import { objects } from "../../../../support/emitted-objects.ts";
import { euAlsoHas, FRANKFURT, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const FOLDER = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par/";
const ALL = objects("apps/", "NetworkPolicy");
const named = (name: string) => objects(FOLDER).find(({ metadata }) => metadata.name === name);

interface Selector {
  readonly matchLabels?: Record<string, string>;
  readonly matchExpressions?: readonly unknown[];
}

/** Every mapping with labels to match, wherever it stands. */
function selectorsIn(value: unknown): readonly Selector[] {
  if (value === null || typeof value !== "object") return [];
  const nested = Object.values(value).flatMap(selectorsIn);
  return "matchLabels" in value ? [value as Selector, ...nested] : nested;
}

/** The policy of a name among files that other input gave. */
function policyOf(files: readonly { path: string; text: string }[], path: string): unknown {
  return load(files.find((file) => file.path.endsWith(path))?.text ?? "");
}

describe("what is the same for many is one folder", () => {
  test("of policies without a namespace", () => {
    expect(objects(FOLDER).map(({ metadata }) => metadata)).toEqual(
      ["closed", "control-plane", "etcd", "snapshot", "tenant-dns", "workload"].map((name) => ({
        name,
      })),
    );
  });

  test("which a tenant cluster adds nothing to, unless it declares more", () => {
    expect(EMITTED.filter(({ path }) => path.includes("/tenants/acme-bank/"))).toHaveLength(3);
    expect(objects("apps/eu/tenants/", "NetworkPolicy")).toEqual([]);
  });

  test("and without a snapshot store there is nothing to open for snapshots", () => {
    const london = objects("apps/uk/tenant-network/uk-lon-1/siem-lon/");
    expect(london.map(({ metadata }) => metadata.name)).not.toContain("snapshot");
  });
});

test("everything is closed in both directions", () => {
  expect(named("closed")?.spec).toEqual({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
});

test("no opening is without peers, and none is for everybody", () => {
  const openings = ALL.flatMap(({ spec }) => [...(spec.egress ?? []), ...(spec.ingress ?? [])]);
  expect(openings.length).toBeGreaterThan(20);
  for (const { to, from } of openings) {
    for (const peer of to ?? from ?? [{}]) {
      expect(Object.keys(peer).length).toBeGreaterThan(0);
      for (const selector of Object.values(peer)) expect(selector).not.toEqual({});
    }
  }
  expect(JSON.stringify(ALL)).not.toMatch(/"(0\.0\.0\.0|::)\/0"/);
});

test("no pod of the platform is told by a label that a tenant can write", () => {
  const labelled = selectorsIn(ALL).filter(({ matchLabels }) => matchLabels?.app !== undefined);
  expect(labelled.length).toBeGreaterThan(10);
  for (const { matchExpressions } of labelled) {
    expect(matchExpressions).toEqual([
      { key: "vcluster.loft.sh/managed-by", operator: "DoesNotExist" },
    ]);
  }
});

describe("one tenant cluster alone opens", () => {
  const entry =
    "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], " +
    "cidrs: [192.0.2.64/29], country: DE, operator: rheinwerk }\n";
  const store = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
  const input = paymentsSays(`${store}, egress: [{ to: swift-gateway }]`, euAlsoHas(entry));
  const { value } = emit(planOf(input).value);
  const text = value.find(({ path }) => path.endsWith("payments/host/manifests.yaml"))?.text ?? "";
  const policies = text.split("---\n").map((each) => load(each) as Record<string, unknown>);
  const spec = (name: string) =>
    policies.find(({ metadata }) => (metadata as { name: string }).name === name)?.spec;

  test("its declared egress, for its workloads", () => {
    expect(spec("egress")).toEqual({
      podSelector: {
        matchExpressions: [{ key: "vcluster.loft.sh/managed-by", operator: "Exists" }],
      },
      policyTypes: ["Egress"],
      egress: [
        {
          to: [{ ipBlock: { cidr: "192.0.2.48/29" } }],
          ports: [{ port: 443, protocol: "TCP" }],
        },
      ],
    });
  });

  test("its etcd outside, for its control plane, at etcd's own port", () => {
    expect(spec("external-etcd")).toMatchObject({
      egress: [
        {
          to: [{ ipBlock: { cidr: "192.0.2.64/29" } }],
          ports: [{ port: 2379, protocol: "TCP" }],
        },
      ],
    });
  });
});

describe("a control plane cluster says", () => {
  test("nothing, and its API server stays closed", () => {
    const silent = damage(HEALTHY, FRANKFURT, / {2}network: .*\n/, "");
    const policy = policyOf(
      emit(planOf(silent).value).value,
      `${FOLDER}networkpolicy-control-plane.yaml`,
    );
    expect(JSON.stringify(policy)).not.toContain("6443");
  });

  test("other resolvers, a gateway and a port", () => {
    const fields = "network: { dns: [10.16.1.10/32], gateway: edge, apiServerPort: 443,";
    const said = damage(HEALTHY, FRANKFURT, "network: {", fields);
    const policy = policyOf(
      emit(planOf(said).value).value,
      `${FOLDER}networkpolicy-control-plane.yaml`,
    );
    expect(policy).toMatchObject({
      spec: {
        egress: expect.arrayContaining([
          {
            to: [{ ipBlock: { cidr: "10.16.0.0/28" } }],
            ports: [{ port: 443, protocol: "TCP" }],
          },
          {
            to: [{ ipBlock: { cidr: "10.16.1.10/32" } }],
            ports: [
              { port: 53, protocol: "UDP" },
              { port: 53, protocol: "TCP" },
            ],
          },
        ]),
        ingress: [
          {
            from: expect.arrayContaining([
              { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "edge" } } },
            ]),
          },
        ],
      },
    });
    expect(JSON.stringify(policy)).not.toContain("kube-system");
  });

  test("from where Argo CD arrives that runs elsewhere", () => {
    const there = paymentsSays("controlPlaneCluster: eu-par-1, isolation: shared");
    const { value } = emit(planOf(there).value);
    const policy = policyOf(
      value,
      "/eu-par-1/siem-fra--snapshots-par/networkpolicy-control-plane.yaml",
    );
    expect(JSON.stringify(policy)).toContain("10.16.8.0/24");
    expect(JSON.stringify(policy)).not.toContain("argocd");
  });
});
