import { expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { licensed } from "../../../support/licensed.ts";

const ROOTLESS = "controlPlane.statefulSet.security.podSecurityContext.runAsNonRoot";
const ROOTLESS_API = "controlPlane.distro.k8s.securityContext.runAsUser";
const ETCD = "controlPlane.backingStore.etcd.deploy.statefulSet";

/**
 * What vCluster refuses or loses when it changes, and no tenant cluster can say: `check --base`
 * has no rule for it, because neither of the two trees would compile.
 */
test.each([
  ["rootless", ROOTLESS, "false", "chart-option-decided"],
  ["rootless", ROOTLESS_API, "0", "chart-option-decided"],
  ["rootless", `${ETCD}.security.containerSecurityContext.runAsUser`, "0", "chart-option-decided"],
  ["private nodes", "privateNodes.enabled", "true", "chart-option-decided"],
  ["private nodes", "privateNodes.vpn.enabled", "true", "chart-option-decided"],
  ["standalone", "controlPlane.standalone.enabled", "true", "chart-option-decided"],
  ["namespace sync", "sync.toHost.namespaces.enabled", "true", "chart-option-open"],
  [
    "StatefulSet or Deployment",
    "controlPlane.statefulSet.persistence.volumeClaim.enabled",
    '"false"',
    "chart-option-decided",
  ],
  [
    "StatefulSet or Deployment",
    "controlPlane.statefulSet.persistence.volumeClaimTemplates",
    "[]",
    "chart-option-decided",
  ],
  [
    "class of the claim",
    "controlPlane.statefulSet.persistence.volumeClaim.storageClass",
    "fast",
    "chart-option-decided",
  ],
  [
    "class of the claim",
    `${ETCD}.persistence.volumeClaim.storageClass`,
    "fast",
    "chart-option-decided",
  ],
])("%s is not switched by %s", (_, path, value, code) => {
  const { findings } = compile(licensed(`values: ${nested(path.split("."), value)}`));
  expect(errorsOf(findings)).toContain(code);
});

test("what no tenant says is what all have: an option beside them compiles", () => {
  expect(errorsOf(compile(licensed("values: { logging: { options: {} } }")).findings)).toEqual([]);
});

function errorsOf(findings: ReturnType<typeof compile>["findings"]): readonly string[] {
  return findings.flatMap(({ definition: { severity, code } }) =>
    severity === "error" ? [code] : [],
  );
}

/** `{ a: { b: value } }` for a path of keys. */
function nested(keys: readonly string[], value: string): string {
  return keys.reduceRight((inner, key) => `{ ${key}: ${inner} }`, value);
}
