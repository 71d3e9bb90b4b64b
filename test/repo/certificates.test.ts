import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { notEmitted } from "../../tools/reference/read-facts.ts";
import { chartModule } from "../support/chart-module.ts";
import { ROOT } from "../support/clone.ts";

const { Dir } = chartModule();
const read = (path: string) => readFileSync(join(Dir, path), "utf8");
const said = (name: string) => notEmitted(ROOT).find((row) => row.name === name)?.instead ?? "";

describe("what the reference says of certificates is what the pinned source does", () => {
  test("leaves are looked at once a day and at every start, 90 days before their end", () => {
    const text = said("renewal of leaf certificates");
    expect(text).toContain("once a day, and whenever it starts");
    expect(text).toContain("within 90 days");
    expect(read("pkg/certs/watcher.go")).toContain("DefaultCheckInterval = 24 * time.Hour");
    expect(read("pkg/setup/initialize.go")).toContain("certs.StartCertWatcher(");
    expect(read("pkg/certs/ensure.go")).toContain("if !certsExpiringSoon(secret.Data) {");
    expect(read("pkg/util/certhelper/cert.go")).toContain("return diffDays <= 90");
  });

  test("pods are rolled by an annotation, and a machine's program ends", () => {
    expect(said("renewal of leaf certificates")).toContain("by an annotation");
    const watcher = read("pkg/certs/watcher.go");
    expect(watcher).toContain('certRotationAnnotation = "vcluster.loft.sh/cert-rotation-at"');
    expect(watcher).toMatch(
      /if options\.ControlPlane\.Standalone\.Enabled \{\n\t+if err := restart/,
    );
  });

  test("the authority is none of them, and a log says when it ends", () => {
    const text = said("renewal of the authority of certificates");
    expect(text).toContain("From 90 days before");
    const ensure = read("pkg/certs/ensure.go");
    expect(ensure).toMatch(/\/\/ Skip CA certs\n\t+if isCAFile\(secretKey\) \{/);
    expect(ensure).toContain("warnIfCAExpiring(secret.Data)");
    expect(ensure).toContain('"vcluster certs rotate-ca"');
  });

  test("the command stops the control plane, which Argo CD would start", () => {
    expect(said("renewal of the authority of certificates")).toContain(
      "suspends the automated sync",
    );
    expect(read("pkg/cli/certs/rotate_helm.go")).toContain("lifecycle.PauseVCluster(");
    const settings = readFileSync(
      join(ROOT, "tools/compiler/src/5-emit/argo-cd/settings.ts"),
      "utf8",
    );
    expect(settings).toContain("selfHeal: true");
  });

  test("keys that sign tokens are kept by both", () => {
    expect(said("renewal of the keys that sign tokens")).toContain("as long as the tenant cluster");
    const rotate = read("pkg/certs/rotate.go");
    expect(rotate).toContain("excludeFuncs := []excludeFunc{excludeSAFiles}");
  });
});
