import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import {
  SYNCER_DNS,
  syncerImages,
} from "../../../../../tools/compiler/src/6-verify/rendered/syncer-images.ts";
import { chartModule, RELEASE } from "../../../../support/chart-module.ts";

const { Dir } = chartModule();
const upstream = (file: string) => readFileSync(join(Dir, file), "utf8");
const { version } = RELEASE.spec.chart;

const images = (config: string) =>
  syncerImages(load(config) as JsonObject, version)?.map(({ image }) => image);

describe("what is written of the syncer is what the pinned module says", () => {
  test("its DNS for each minor version", () => {
    const text = upstream("pkg/constants/coredns.go");
    const listed = [...text.matchAll(/^\t"(1\.\d+)": +"([^"]+)",$/gm)];
    expect(listed.length).toBeGreaterThan(3);
    const byMinor = Object.fromEntries(listed.map(([, minor, image]) => [minor, image]));
    expect(SYNCER_DNS[version]?.byMinor).toEqual(byMinor);
  });

  test("its DNS for other versions, from the public registry where none is said", () => {
    const text = upstream("pkg/coredns/coredns.go");
    expect(text).toContain(`DefaultImage = "${SYNCER_DNS[version]?.others}"`);
    expect(text).toContain('DefaultImageRegistry = "docker.io"');
  });

  test("the default registry goes before the image that is said", () => {
    const [registry, image] = ["advanced.defaultImageRegistry", "coredns.deployment.image"];
    const both = [registry, image].map((field) => `{{ .Values.controlPlane.${field} }}`).join("/");
    expect(upstream("pkg/coredns/template.go")).toContain(`image: ${both}`);
  });

  test("and before the container of host names", () => {
    const text = upstream("pkg/controllers/resources/pods/translate/translator.go");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "overrideHostsImage.Registry = cmp.Or( ctx.Config.ControlPlane.Advanced.DefaultImageRegistry,",
    );
  });
});

describe("images that the syncer composes", () => {
  const k8s = (tag: string) => `distro: { k8s: { image: { tag: ${tag} } } }`;
  const alpine = "sync: { toHost: { pods: { rewriteHosts: { enabled: false } } } }";

  test.each([
    [`controlPlane: { ${k8s("v1.35.0")} }`, "docker.io/coredns/coredns:1.14.1"],
    [`controlPlane: { ${k8s("v1.99.0")} }`, "docker.io/coredns/coredns:1.14.2"],
    [
      `controlPlane: { advanced: { defaultImageRegistry: a.example/ }, ${k8s("v1.34.1")} }`,
      "a.example/coredns/coredns:1.12.1",
    ],
    ["controlPlane: { coredns: { deployment: { image: a/b:1 } } }", "a/b:1"],
    [
      `controlPlane: { advanced: { defaultImageRegistry: a.example },
         coredns: { deployment: { image: b.example/c:1 } } }`,
      "a.example/b.example/c:1",
    ],
  ])("%s", (config, image) => expect(images(`${config}\n${alpine}`)).toEqual([image]));

  test.each([
    [
      "{ registry: a.example, repository: library/alpine, tag: '3.20' }",
      "a.example/library/alpine:3.20",
    ],
    ["{ registry: a.example, repository: alpine }", "a.example/library/alpine"],
    ["{ repository: library/alpine, tag: '3.20' }", "docker.io/library/alpine:3.20"],
  ])("the container of host names: %s", (image, expected) => {
    const config = `controlPlane: { coredns: { enabled: false } }
sync: { toHost: { pods: { rewriteHosts: { initContainer: { image: ${image} } } } } }`;
    expect(images(config)).toEqual([expected]);
  });

  test("of a version that nobody has read are not guessed", () => {
    expect(syncerImages({}, "0.99.0")).toBeUndefined();
  });
});
