import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { chartModule, RELEASE } from "../../../../support/chart-module.ts";
import { EMITTED } from "../../../../support/emitted.ts";
import { euAlsoHas, paymentsSays } from "../../../../support/healthy-tree.ts";

const VALUES = EMITTED.filter(({ path }) => path.endsWith("/values.yaml"));

let module: ReturnType<typeof chartModule>;
let validate: ReturnType<Ajv2020["compile"]>;
beforeAll(() => {
  module = chartModule();
  const schema = JSON.parse(readFileSync(join(module.Dir, "chart/values.schema.json"), "utf8"));
  validate = new Ajv2020({ strict: false }).compile(schema);
});

describe("the values fit the schema of the real chart", () => {
  test.each(VALUES.map(({ path, text }) => ({ path, text })))("$path", ({ text }) => {
    validate(load(text));
    expect(validate.errors).toBeNull();
  });

  test("with an external etcd", () => {
    const entry =
      "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk }\n";
    const store = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
    const { value, findings } = planOf(paymentsSays(store, euAlsoHas(entry)));
    expect(findings).toEqual([]);
    const files = emit(value).value;
    const text =
      files.find(({ path }) => path.endsWith("acme-bank/payments/values.yaml"))?.text ?? "";
    expect(text).toContain("endpoint: etcd.fra.rheinwerk.example:2379");
    validate(load(text));
    expect(validate.errors).toBeNull();
  });

  test("and a misspelt key does not", () => {
    const text = VALUES[0]?.text.replace("telemetry:", "telemtry:") ?? "";
    expect(validate(load(text))).toBe(false);
  });
});

describe("the pin is what the module holds", () => {
  test("by digest", () => {
    expect(module.Sum).toBe(RELEASE.spec.chart.digest);
  });

  test("and by the images that upstream ships together", () => {
    const versions = readFileSync(join(module.Dir, "config/default_extra_values.go"), "utf8");
    const dns = readFileSync(join(module.Dir, "pkg/constants/coredns.go"), "utf8");
    for (const { version, kubernetesTag, etcdTag, coreDnsTag } of RELEASE.spec.kubernetes) {
      expect(versions).toContain(`"${version}": "ghcr.io/loft-sh/kubernetes:${kubernetesTag}"`);
      expect(versions).toContain(`"${version}": "registry.k8s.io/etcd:${etcdTag}"`);
      expect(dns).toContain(`"${version}": "coredns/coredns:${coreDnsTag}"`);
    }
  });
});

test("every quota of the chart is said, so that none keeps the chart's own number", () => {
  const chart = load(readFileSync(join(module.Dir, "chart/values.yaml"), "utf8")) as Values;
  for (const { path, text } of VALUES) {
    const ours = Object.keys((load(text) as Values).policies.resourceQuota.quota);
    expect(ours, path).toEqual(
      expect.arrayContaining(Object.keys(chart.policies.resourceQuota.quota)),
    );
  }
});

interface Values {
  policies: { resourceQuota: { quota: Record<string, unknown> } };
}
