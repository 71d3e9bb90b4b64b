import type { JsonObject } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import {
  emitHostPolicies,
  emitTenantPolicies,
} from "../../../../../tools/compiler/src/5-emit/kyverno/kyverno-target.ts";
import { euPlan, storedPolicies } from "./eu-plan.ts";

const CLUSTER = "apps/eu/control-plane-clusters";
const TENANT = [
  "disallow-node-name",
  "require-image-digests",
  "restrict-api-extensions",
  "restrict-certificate-issuers",
  "restrict-certificate-signers",
  "restrict-endpoints",
  "restrict-image-registries",
  "restrict-ingress-hosts",
  "restrict-secret-stores",
  "restrict-service-exposure",
  "restrict-storage-classes",
  "restrict-token-audiences",
  "restrict-tolerations",
];
const host = emitHostPolicies(euPlan());

/** The expression of one variable of one emitted policy. */
function variable(cluster: string, policy: string, name: string): unknown {
  const path = `${CLUSTER}/${cluster}/validatingpolicy-${policy}.yaml`;
  const spec = host.find((each) => each.path === path)!.object.spec as JsonObject;
  const variables = spec.variables as { name: string; expression: string }[];
  return variables.find((each) => each.name === name)?.expression;
}

describe("on a control plane cluster", () => {
  test("each policy of the level stands there in both forms, in files of their own", () => {
    const hosted = storedPolicies().filter(({ card }) =>
      card.spec.admission?.levels.includes("host"),
    );
    const names = hosted.map(({ name }) => name);
    const paths = ["eu-fra-1", "eu-par-1"].flatMap((cluster) =>
      names.flatMap((name) =>
        ["policy", "admissionpolicy", "admissionpolicybinding"].map(
          (kind) => `${CLUSTER}/${cluster}/validating${kind}-${name}.yaml`,
        ),
      ),
    );
    expect(host.map(({ path }) => path)).toEqual(paths);
  });

  test("what differs between clusters is what each of them offers", () => {
    const storage = (cluster: string) =>
      variable(cluster, "restrict-storage-classes", "storageClasses");
    const devices = (cluster: string) =>
      variable(cluster, "restrict-device-classes", "deviceClasses");
    const account = (cluster: string) =>
      variable(cluster, "protect-jurisdiction-label", "deliveryAccount");
    expect([storage("eu-fra-1"), storage("eu-par-1")]).toEqual([
      "['fra-encrypted']",
      "['par-encrypted']",
    ]);
    expect([devices("eu-fra-1"), devices("eu-par-1")]).toEqual([
      "['eu-h200', 'eu-h200-mig']",
      "[]",
    ]);
    expect([account("eu-fra-1"), account("eu-par-1")]).toEqual([
      "'system:serviceaccount:argocd:argocd-application-controller'",
      "'system:serviceaccount:kube-system:argocd-manager'",
    ]);
  });

  test("no tenant is named, so that admitting one changes no policy", () => {
    const selectors = host.flatMap(({ object }) => {
      const { matchConstraints, matchResources } = object.spec as JsonObject;
      const match = (matchResources ?? matchConstraints) as JsonObject | undefined;
      return match?.namespaceSelector === undefined ? [] : [match.namespaceSelector];
    });
    const exists = { key: "bailiwick.dev/jurisdiction", operator: "Exists" };
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) expect(selector).toEqual({ matchExpressions: [exists] });
  });
});

describe("inside tenant clusters", () => {
  const baseline = emitTenantPolicies(euPlan());

  test("the native form alone, once for a template version", () => {
    expect(baseline.map(({ path, source }) => [path, source])).toEqual(
      TENANT.flatMap((name) =>
        ["policy", "policybinding"].map((kind) => [
          `apps/eu/tenant-baseline/1.0.0/validatingadmission${kind}-${name}.yaml`,
          `policies/admission/${name}/${name}.yaml`,
        ]),
      ),
    );
  });

  test("two templates of one version share a baseline", () => {
    const plan = euPlan();
    const [template] = plan.templates;
    const twice = { ...plan, templates: [template!, { ...template!, name: "gpu-cluster" }] };
    expect(emitTenantPolicies(twice)).toEqual(baseline);
  });

  test("and in Kyverno's form where it is asked for, for every namespace", () => {
    const asked = emitTenantPolicies({ ...euPlan(), kyvernoInside: true });
    const kyverno = asked.filter(({ object }) => object.kind === "ValidatingPolicy");
    const path = "apps/eu/tenant-baseline/1.0.0/validatingpolicy";
    expect(kyverno.map((each) => each.path)).toEqual(TENANT.map((name) => `${path}-${name}.yaml`));
    for (const { object } of kyverno) {
      const { matchConstraints } = object.spec as JsonObject;
      expect(Object.keys(matchConstraints as JsonObject)).toEqual(["resourceRules"]);
    }
    const native = asked.filter(({ object }) => object.kind !== "ValidatingPolicy");
    // The same, but for the images of the engine that then runs there.
    const engine = /, 'registry\.rheinwerk\.example\/kyverno\/[^']+'/g;
    const text = JSON.stringify(native);
    expect(text.match(engine)).toHaveLength(6);
    expect(JSON.parse(text.replaceAll(engine, ""))).toEqual(baseline);
  });
});
