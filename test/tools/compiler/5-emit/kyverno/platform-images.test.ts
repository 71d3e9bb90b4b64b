import { expect, test } from "vitest";
import { platformImages } from "../../../../../tools/compiler/src/5-emit/kyverno/platform-images.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { licensed } from "../../../../support/licensed.ts";
import { euPlan } from "./eu-plan.ts";

const NAMES = [
  "registry.rheinwerk.example/loft-sh/vcluster-oss:0.36.1",
  "registry.rheinwerk.example/library/alpine:3.23",
  "registry.rheinwerk.example/rclone/rclone:1.71.0",
  "registry.rheinwerk.example/loft-sh/kubernetes:v1.36.0",
  "registry.rheinwerk.example/etcd:3.6.8-0",
  "registry.rheinwerk.example/coredns/coredns:1.14.2",
];

test("every image of a template in use, below the jurisdiction's registry, by its tag", () => {
  expect(platformImages(euPlan([]))).toEqual(NAMES);
});

test("two versions that share an image name it once", () => {
  const plan = euPlan([]);
  const [template] = plan.templates;
  const chart = { ...template!.spec.chart, version: "0.36.2" };
  const next = { ...template!, version: "1.1.0", spec: { ...template!.spec, chart } };
  expect(platformImages({ ...plan, templates: [template!, next] })).toEqual([
    ...NAMES,
    "registry.rheinwerk.example/loft-sh/vcluster-oss:0.36.2",
  ]);
});

test("and what a tenant cluster chose instead of them", () => {
  const { value } = planOf(licensed("fips: true, backingStore: { kind: embedded-etcd }"));
  expect(platformImages(value.jurisdictions[0]!)).toEqual(
    expect.arrayContaining([
      "registry.rheinwerk.example/loft-sh/vcluster-pro-fips:0.36.1",
      "registry.rheinwerk.example/loft-sh/kubernetes:v1.36.0-fips",
    ]),
  );
});
