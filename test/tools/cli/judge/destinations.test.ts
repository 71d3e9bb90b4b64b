import { compile } from "@bailiwick/compiler";
import { InternalError } from "@bailiwick/model/internal-error";
import { describe, expect, test } from "vitest";
import { destinations } from "../../../../tools/cli/src/judge/destinations.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";
import { damage } from "../../../support/tree.ts";

const FILES = repositoryFiles("jurisdictions", "templates", "policies");
const PAYMENTS = "jurisdictions/eu/tenants/acme-bank.yaml";
const OLDER = damage(
  FILES,
  PAYMENTS,
  "criticality: critical-or-important",
  'criticality: critical-or-important, kubernetes: { version: "1.35" }',
);

const { kubernetesOf, chartOf } = destinations(compile(OLDER));

describe("the versions that an emitted file meets", () => {
  test.each([
    ["apps/eu/control-plane-clusters/eu-fra-1/jurisdiction-eu.yaml", ["1.36"]],
    ["apps/uk/control-plane-clusters/uk-lon-1/jurisdiction-uk.yaml", ["1.35"]],
    ["apps/eu/tenants/acme-bank/payments/host/manifests.yaml", ["1.36"]],
    ["apps/eu/tenants/acme-bank/payments/tenant/manifests.yaml", ["1.35"]],
    ["apps/eu/tenant-baseline/1.0.0/a.yaml", ["1.35", "1.36"]],
    ["apps/eu/argo-cd/tenants/acme-bank.yaml", ["1.36"]],
    ["apps/uk/bootstrap/application-root.yaml", ["1.35"]],
  ])("%s: %j", (path, expected) => {
    expect(kubernetesOf(path)).toEqual(expected);
  });

  test("the chart is the one of the template that the tenant cluster pins", () => {
    expect(chartOf("apps/eu/tenants/acme-bank/payments/values.yaml")).toEqual(RELEASE.spec.chart);
  });

  test("a file of nobody is our mistake", () => {
    expect(() => kubernetesOf("apps/eu/tenants/acme-bank/gone/host/a.yaml")).toThrow(InternalError);
    expect(() => kubernetesOf("apps/xx/bootstrap/a.yaml")).toThrow(InternalError);
  });
});
