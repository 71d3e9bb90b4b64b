import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { pinnedSource } from "../../tools/engines/src/object-schemas/schema-source.ts";

/** Manifests that other projects ship in Go modules that the engines pin. */
const SHIPPED = [
  { pin: "argo-cd", files: "manifests/install.yaml" },
  // Objects of more than a hundred projects, cert-manager and Cilium among them.
  { pin: "argo-cd", files: "resource_customizations/**/testdata/*.yaml" },
  { pin: "kyverno", files: "config/install-latest-testing.yaml" },
  { pin: "kyverno", files: "test/conformance/chainsaw/generating-policies/template/*/*.yaml" },
  { pin: "external-secrets", files: "deploy/crds/*.yaml" },
  { pin: "kubernetes-1.36", files: "cluster/addons/**/*.yaml" },
] as const;

/** Reads them all, each under the name of its pin; none is changed or copied. */
export function publicManifests(): readonly TextFile[] {
  return SHIPPED.flatMap(({ pin, files }) => {
    const folder = moduleFolder(pin);
    const paths = globSync(files, { cwd: folder }).sort();
    return paths.map((path) => ({
      path: `${pin}/${path}`,
      text: readFileSync(join(folder, path), "utf8"),
    }));
  });
}

function moduleFolder(pin: string): string {
  const source = pinnedSource(pin, { title: pin, form: "definitions", path: "" });
  const { module, version, moduleFolder: cwd } = source;
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" };
  const json = execFileSync("go", ["mod", "download", "-json", `${module}@${version}`], {
    cwd,
    encoding: "utf8",
    env,
  });
  return (JSON.parse(json) as { Dir: string }).Dir;
}
