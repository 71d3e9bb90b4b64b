import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderChartFolder } from "../../../../tools/engines/src/chart/render-chart-folder.ts";
import { chartModule } from "../../../support/chart-module.ts";
import { ROOT } from "../../../support/clone.ts";
import { proved } from "../../../support/proved.ts";

const folder = join(chartModule().Dir, "chart");
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";

async function namesOf(values: string): Promise<readonly string[]> {
  const chart = { folder, values, kubernetes: "1.36" };
  const { manifests } = await renderChartFolder(chart, {});
  const { findings } = proved(manifests.map(({ text }) => text).join("\n---\n"));
  return findings.map(({ message }) => message.split('"')[1] ?? "");
}

test("the chart of vCluster with its own values names places that nobody declared, each once", async () => {
  const names = await namesOf("");
  const foreign = ["0.0.0.0/0", "8.8.8.8", "ghcr.io/", "mirror.gcr.io/", "registry.k8s.io/"];
  for (const name of foreign) {
    expect(
      names.filter((each) => each.startsWith(name)),
      name,
    ).toHaveLength(1);
  }
});

test("with what is compiled for a tenant cluster it names none, its Secret included", async () => {
  expect(await namesOf(readFileSync(join(ROOT, VALUES), "utf8"))).toEqual([]);
});
