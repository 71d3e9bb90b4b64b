import { describe, expect, test } from "vitest";
import { withValue } from "../../../../support/acme-object.ts";
import { damaged, faults, withObject } from "../../../../support/emitted.ts";

const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const code = "image-outside-inventory";
const IMAGE = "registry: registry.rheinwerk.example, repository: loft-sh/kubernetes";
const POINTER = `${code} ${VALUES}#0/controlPlane/distro/k8s/image/registry`;

describe("images in chart values", () => {
  test.each([
    "ghcr.io",
    "registry.rheinwerk.example.evil.example",
    "REGISTRY.rheinwerk.example",
    '""',
  ])("registry %s", (registry) => {
    const to = `registry: ${registry}, repository: loft-sh/kubernetes`;
    const all = faults(damaged({ path: VALUES, from: IMAGE, to }));
    expect(all).toContain(POINTER);
    expect(all.filter((each) => !each.startsWith("place-outside-inventory"))).toEqual([POINTER]);
  });

  test("the registry that the chart falls back to", () => {
    const from = "defaultImageRegistry: registry.rheinwerk.example";
    expect(faults(damaged({ path: VALUES, from, to: "defaultImageRegistry: quay.io" }))).toEqual([
      `${code} ${VALUES}#0/controlPlane/advanced/defaultImageRegistry`,
    ]);
  });
});

test.each([
  "controlPlane.advanced.defaultImageRegistry",
  "controlPlane.statefulSet.image.repository",
  "controlPlane.statefulSet.image.tag",
  "controlPlane.distro.k8s.image.repository",
  "controlPlane.backingStore.etcd.deploy.statefulSet.image.tag",
  "sync.toHost.pods.rewriteHosts.initContainer.image.repository",
])("%s is said, since the chart falls back to a public registry", (field) => {
  expect(faults(withValue(field, undefined))).toEqual([
    `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
  ]);
});

describe("images of pods", () => {
  test.each([
    ["alpine", true],
    ["library/alpine", true],
    ["ghcr.io/a/b@sha256:0", true],
    ["registry.rheinwerk.example:5000/a", true],
    ["registry.rheinwerk.example/a/b:1", false],
  ])("%s", (image, refused) => {
    const pod = [
      "apiVersion: v1",
      "kind: Pod",
      "metadata: { name: extra, namespace: vc-acme-bank--payments }",
      "spec:",
      "  nodeSelector: { bailiwick.dev/jurisdiction: eu }",
      `  containers: [{ name: a, image: "${image}" }]`,
      "",
    ].join("\n");
    const path = "apps/eu/tenants/acme-bank/payments/host/extra.yaml";
    expect(faults(withObject(pod))).toEqual(
      refused ? [`${code} ${path}#0/spec/containers/0/image`] : [],
    );
  });
});
