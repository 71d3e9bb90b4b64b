import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { verify } from "../../../../../tools/compiler/src/6-verify/verify.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { damaged, EMITTED, faults, found } from "../../../../support/emitted.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { placeOf } from "../../../../support/place-of.ts";
import { damage } from "../../../../support/tree.ts";

const HOST = "apps/eu/control-plane-clusters/eu-fra-1/";
const BASELINE = "apps/eu/tenant-baseline/1.0.0/";
const code = "policy-level-missing";

describe("policies stand at both levels", () => {
  test.each([
    [HOST, "validatingpolicy-", "ValidatingPolicy"],
    [HOST, "validatingadmissionpolicy-", "ValidatingAdmissionPolicy"],
    [HOST, "validatingadmissionpolicybinding-", "ValidatingAdmissionPolicyBinding"],
    [BASELINE, "validatingadmissionpolicy-", "ValidatingAdmissionPolicy"],
    [BASELINE, "validatingadmissionpolicybinding-", "ValidatingAdmissionPolicyBinding"],
  ])("%s without %s", (folder, prefix, kind) => {
    const files = EMITTED.filter(({ path }) => !path.startsWith(folder + prefix));
    expect(files.length).toBeLessThan(EMITTED.length);
    expect(found(files).map(({ definition, message }) => `${definition.code}: ${message}`)).toEqual(
      [`${code}: ${folder} has no ${kind}`],
    );
  });
});

describe("where Kyverno is asked for inside tenant clusters", () => {
  const asked = damage(HEALTHY, EU, "  defaults:", "  defaults:\n    kyvernoInside: true");
  const catalog = catalogOf(asked).value;
  const emitted = emit(planOf(asked).value).value;
  const said = (files: typeof emitted) =>
    verify(files, catalog).findings.map(({ message }) => message);

  test("its policies stand there too", () => {
    expect(said(emitted)).toEqual([]);
    const without = emitted.filter(({ path }) => !path.startsWith(`${BASELINE}validatingpolicy-`));
    expect(without.length).toBeLessThan(emitted.length);
    expect(said(without)).toContain(`${BASELINE} has no ValidatingPolicy`);
  });

  test("and do not stand there without Kyverno", () => {
    const path = "apps/eu/argo-cd/tenants/acme-bank.yaml";
    const without = emitted.map((file) =>
      file.path === path
        ? { ...file, text: file.text.replace("chart: kyverno", "chart: x") }
        : file,
    );
    const server = "https://vc-acme-bank--payments.vc-acme-bank--payments:443";
    expect(said(without)).toEqual([
      `tenant-baseline/1.0.0 has policies of Kyverno, and nothing installs it at "${server}"`,
    ]);
  });
});

describe("and are delivered inside", () => {
  const path = "apps/eu/argo-cd/tenants/acme-bank.yaml";
  const object = placeOf("apps/eu/tenants/acme-bank/payments/host/manifests.yaml", "TenantCluster");
  test.each([
    ["of the version that is pinned", 'version: "1.0.0"', 'version: "9.9.9"'],
    [
      "by an application of its own",
      "elements: [{ release: vc-acme-bank",
      "elements: [{ release: vc-x",
    ],
  ])("%s", (_, from, to) => {
    const own = faults(damaged({ path, from, to })).filter((each) => each.startsWith(code));
    expect(own).toEqual([`${code} ${object}`]);
  });
});

describe("and deny", () => {
  test.each([
    [
      `${HOST}validatingpolicy-require-jurisdiction-placement.yaml`,
      "[Deny]",
      "[Audit]",
      "validationActions",
    ],
    [
      `${HOST}validatingpolicy-require-jurisdiction-placement.yaml`,
      "failurePolicy: Fail",
      "failurePolicy: Ignore",
      "failurePolicy",
    ],
    [
      `${HOST}validatingadmissionpolicy-restrict-image-registries.yaml`,
      "failurePolicy: Fail",
      "failurePolicy: Ignore",
      "failurePolicy",
    ],
    [
      `${BASELINE}validatingadmissionpolicybinding-restrict-image-registries.yaml`,
      "[Deny]",
      "[Warn]",
      "validationActions",
    ],
  ])("%s: %s turned into %s", (path, from, to, field) => {
    expect(faults(damaged({ path, from, to }))).toEqual([`${code} ${path}#0/spec/${field}`]);
  });
});
