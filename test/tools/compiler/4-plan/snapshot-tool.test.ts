import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, euAlsoHas, HEALTHY } from "../../../support/healthy-tree.ts";
import { licensed } from "../../../support/licensed.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const ETCD =
  "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.64/29] }\n";

/** The healthy tree with this store for payments, and this beside rto and rpo. */
function saying(store: string, more = "") {
  const fields = `backingStore: ${store}, snapshots: { ${more}rto`;
  const { value, findings } = planOf(damage(euAlsoHas(ETCD), ACME, "snapshots: { rto", fields));
  const tool = value.jurisdictions[0]?.tenants[0]?.clusters[0]?.snapshots?.tool;
  return { tool, findings: spoken(findings) };
}

describe("copies are taken by what carries the store", () => {
  test.each([
    ["{ kind: sqlite }", "vcluster"],
    ["{ kind: deployed-etcd, replicas: 3 }", "etcd"],
    ["{ kind: external-etcd, endpoint: etcd-fra }", "etcd"],
  ])("%s by %s, said or not", (store, tool) => {
    expect(saying(store)).toEqual({ tool, findings: [] });
    expect(saying(store, `tool: ${tool}, `)).toEqual({ tool, findings: [] });
  });

  test("where nothing is declared there is no tool", () => {
    const files = damage(HEALTHY, ACME, /, snapshots: \{.*?\}/, "");
    const quiet = damage(files, "jurisdictions/eu/jurisdiction.yaml", / {4}snapshots: .*\n/, "");
    const cluster = planOf(quiet).value.jurisdictions[0]?.tenants[0]?.clusters[0];
    expect(cluster?.snapshots).toBeUndefined();
  });
});

describe("of a database nothing here takes copies", () => {
  const SQL =
    "    - { name: sql-fra, kind: backing-store, hosts: [sql.rheinwerk.example], port: 5432, country: DE, operator: rheinwerk }\n";
  const store = "{ kind: external-sql, endpoint: sql-fra, sql: { connector: c } }";
  const files = licensed(`backingStore: ${store}`, HEALTHY, SQL);

  test("what the tenant asks for is refused, at its own line", () => {
    expect(spoken(planOf(files).findings)).toMatchObject([
      {
        fault: "error snapshot-tool-unfit",
        at: `${ACME}#/spec/clusters/0/snapshots`,
        hint: expect.stringContaining("backingStore: { kind: embedded-etcd }"),
      },
    ]);
  });

  test("what the jurisdiction has for all is left out", () => {
    const { value, findings } = planOf(damage(files, ACME, /, snapshots: \{.*?\}/, ""));
    expect(findings).toEqual([]);
    expect(value.jurisdictions[0]?.tenants[0]?.clusters[0]?.snapshots).toBeUndefined();
  });
});

describe("another tool is refused, with what is there instead", () => {
  test.each([
    ["{ kind: deployed-etcd, replicas: 3 }", "vcluster", "deployed-etcd, which is not carried by"],
    ["{ kind: external-etcd, endpoint: etcd-fra }", "vcluster", "external-etcd, which is not"],
    ["{ kind: sqlite }", "etcd", "sqlite, which has no etcd that another pod could save"],
  ])("%s by %s", (store, tool, words) => {
    expect(saying(store, `tool: ${tool}, `).findings).toMatchObject([
      {
        fault: "error snapshot-tool-unfit",
        at: `${ACME}#/spec/clusters/0/snapshots/tool`,
        message: expect.stringContaining(`eu/acme-bank/payments keeps its state in ${words}`),
        hint: expect.stringContaining(
          `leave tool out, which is tool: ${tool === "etcd" ? "vcluster" : "etcd"}`,
        ),
      },
    ]);
  });
});

describe("the Platform of a licensed edition takes the same copies", () => {
  const said = (store: string, edition = "licensed") => {
    const plain = licensed(`backingStore: ${store}`);
    const asked = damage(plain, ACME, "snapshots: { rto", "snapshots: { tool: platform, rto");
    const files = damage(asked, ACME, "edition: licensed", `edition: ${edition} `);
    const { value, findings } = planOf(files);
    const tool = value.jurisdictions[0]?.tenants[0]?.clusters[0]?.snapshots?.tool;
    return { tool, findings: spoken(findings) };
  };
  const AT = `${ACME}#/spec/clusters/0/snapshots/tool`;

  test.each(["{ kind: sqlite }", "{ kind: embedded-etcd }"])("of %s", (store) => {
    expect(said(store)).toEqual({ tool: "platform", findings: [] });
  });

  test("and of no etcd beside the control plane", () => {
    expect(said("{ kind: deployed-etcd, replicas: 3 }").findings).toMatchObject([
      {
        fault: "error snapshot-tool-unfit",
        at: AT,
        hint: expect.stringContaining("leave tool out, which is tool: etcd"),
      },
    ]);
  });

  test("without a licence a job does, and the tenant is told so at its line", () => {
    expect(said("{ kind: sqlite }", "oss").findings).toEqual([
      {
        fault: "error paid-option-on-oss",
        at: AT,
        message:
          'snapshots needs a licence (tier prod), and eu/acme-bank/payments is "oss": ' +
          "the open image ignores it, no snapshot is ever taken",
        hint:
          "leave tool: platform out of snapshots:, and a CronJob takes them by the same " +
          "schedule; or write edition: licensed",
        related: [`${ACME}#/spec/clusters/0/edition edition: oss`],
      },
    ]);
  });

  test("nor of a machine that runs its control plane itself", () => {
    const isolated = "isolation: standalone, backingStore: { kind: sqlite }, snapshots: { tool:";
    const files = licensed("isolation: standalone, backingStore: { kind: sqlite }");
    const asked = damage(
      files,
      ACME,
      /isolation: standalone.*?snapshots: \{/,
      `${isolated} platform,`,
    );
    expect(spoken(planOf(asked).findings)).toContainEqual(
      expect.objectContaining({ fault: "error snapshot-tool-unfit", at: AT }),
    );
  });

  test("also where its jurisdiction decided that, and not the tenant", () => {
    const store = licensed("backingStore: { kind: sqlite }");
    const own = damage(store, ACME, "snapshots: { rto", "snapshots: { tool: platform, rto");
    const from = "critical-or-important: dedicated";
    const files = damage(own, EU, from, "critical-or-important: standalone");
    expect(spoken(planOf(files).findings)).toContainEqual(
      expect.objectContaining({ fault: "error snapshot-tool-unfit", at: AT }),
    );
  });
});
