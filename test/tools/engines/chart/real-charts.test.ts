import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { judgeRenders } from "../../../../tools/compiler/src/doors/judge-renders.ts";
import type { ChartRelease } from "../../../../tools/engines/src/chart/chart-release.ts";
import { vclusterChart } from "../../../../tools/engines/src/chart/download-chart.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import type { RenderedRelease } from "../../../../tools/engines/src/chart/rendered-release.ts";
import { judgeEmittedObjects } from "../../../../tools/engines/src/engine.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { REFUSED } from "./refused-values.ts";

const { chart } = RELEASE.spec;

const release = (values: string, kubernetes = "1.36"): ChartRelease => {
  const [id, namespace] = [`${kubernetes} ${values}`, "vc-acme--a"];
  return {
    id,
    chart: vclusterChart(chart),
    kubernetes,
    name: namespace,
    namespace,
    values,
    syncer: true,
  };
};

const DEFAULTS = [release("", "1.36"), release("", "1.34")];
const ASKED = [...DEFAULTS, ...REFUSED.map(({ values }) => release(values))];
let rendered: readonly RenderedRelease[] = [];

/** One process for all of them; the engine is built here where it was not before. */
beforeAll(async () => {
  const onProgress = (line: string) => console.error(line);
  ({ rendered } = await renderCharts(ASKED, { onProgress }));
});

describe("the chart with its own values leaves the jurisdiction", () => {
  const foundIn = ({ manifests }: RenderedRelease) => {
    const path = "apps/eu/tenants/acme-bank/payments/values.yaml";
    const render = { path, chart: "vcluster 0.36.1", manifests };
    return judgeRenders([render], compile(HEALTHY)).findings.map(({ origin, message }) => ({
      field: origin.pointer.replace("#0", ""),
      place: /^\w+ "([^"]*)"/.exec(message)?.[1],
    }));
  };

  test("and each way out is found at the field that closes it", () => {
    const found = foundIn(rendered[0]!).filter(({ field }) => !field.includes("/except/"));
    expect(found.filter(({ field }) => field !== "")).toEqual([
      {
        field: "/controlPlane/backingStore/etcd/deploy/statefulSet/image/registry",
        place: "registry.k8s.io/etcd",
      },
      { field: "/controlPlane/distro/k8s/image/registry", place: "ghcr.io/loft-sh/kubernetes" },
      { field: "/controlPlane/statefulSet/image/registry", place: "ghcr.io/loft-sh/vcluster-pro" },
      {
        field: "/sync/toHost/pods/rewriteHosts/initContainer/image/registry",
        place: "mirror.gcr.io/library/alpine",
      },
      { field: "/policies/networkPolicy/fallbackDns", place: "8.8.8.8" },
      { field: "/policies/networkPolicy/workload/publicEgress/cidr", place: "0.0.0.0/0" },
      { field: "/controlPlane/ingress/host", place: "my-host.com" },
      { field: "/controlPlane/tlsRoute/host", place: "my-host.com" },
    ]);
    expect(found.filter(({ field }) => field === "").map(({ place }) => place)).toEqual([
      "ghcr.io/loft-sh/kubernetes:v1.36.0",
      `ghcr.io/loft-sh/vcluster-pro:${chart.version}`,
    ]);
  });

  test("the chart is rendered under the version of its pin and for the cluster's Kubernetes", () => {
    const texts = rendered
      .slice(0, 2)
      .map(({ manifests }) => manifests.map(({ text }) => text).join("---\n"));
    expect(texts[0]).toContain(`chart: "vcluster-${chart.version}"`);
    // templates/role.yaml asks for the minor version.
    expect(texts.map((text) => text.includes("pods/resize"))).toEqual([true, false]);
  });
});

describe("values that never become a tenant cluster are refused before they are applied", () => {
  test.each(REFUSED.map((each, index) => ({ ...each, index })))("$fault", async (refused) => {
    const { error, syncer } = rendered[DEFAULTS.length + refused.index]!;
    expect(error ?? "renders").toMatch(refused.helm ?? /^renders$/);
    expect(syncer?.message || "accepted").toMatch(refused.syncer ?? /^accepted$/);
    // The closed schema of ours sees what Helm's sees, and neither sees what they mean.
    const [file, source] = ["values.yaml", "tenant.yaml"];
    const object = load(refused.values) as JsonObject;
    const origin = { file, pointer: "#0" };
    const objects = [{ origin, source, object, kubernetes: ["1.36"], chart }];
    const { findings } = await judgeEmittedObjects({ objects });
    const bySchema = /schema\(s\)/.test(error ?? "");
    expect(findings.length > 0).toBe(bySchema);
  });

  test("most of them render: the chart alone proves little", () => {
    const rendering = REFUSED.filter(({ helm }) => helm === undefined);
    expect(REFUSED.length).toBeGreaterThanOrEqual(20);
    expect(rendering.length).toBeGreaterThan(REFUSED.length / 2);
  });
});
