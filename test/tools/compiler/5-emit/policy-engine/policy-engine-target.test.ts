import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const emitted = (path: string, files = HEALTHY) =>
  compile(files).documents.filter((document) => document.path === path);

const ASKED = damage(HEALTHY, EU, "  defaults:", "  defaults:\n    kyvernoInside: true");

test("the engine's values are said once a jurisdiction, and name its own registry alone", () => {
  const [values] = emitted("apps/eu/policy-engine/kyverno.yaml");
  expect(values?.object).toMatchObject({
    global: {
      image: { registry: "registry.rheinwerk.example" },
      nodeSelector: { "bailiwick.dev/jurisdiction": "eu" },
    },
    features: {
      forceFailurePolicyIgnore: { enabled: false },
      policyExceptions: { enabled: false },
    },
  });
  const [from, to] = ["hosts: [registry.rheinwerk.example], country", "mirror.eu.example"];
  const moved = damage(HEALTHY, EU, from, from.replace("registry.rheinwerk.example", to));
  const text = JSON.stringify(emitted("apps/eu/policy-engine/kyverno.yaml", moved)[0]?.object);
  expect(text).toContain(to);
  expect(text).not.toContain("registry.rheinwerk.example");
});

test("inside tenant clusters the values are the same but for the token, where it is asked for", () => {
  const path = "apps/eu/policy-engine/kyverno-inside.yaml";
  expect(emitted(path)).toEqual([]);
  const [values] = emitted(path, ASKED);
  const [host] = emitted("apps/eu/policy-engine/kyverno.yaml", ASKED);
  const audience = "https://kubernetes.default.svc";
  expect(values?.object).toEqual({ ...host?.object, apiCallToken: { audience } });
  const baseline = "apps/eu/tenant-baseline/1.0.0/validatingpolicy-restrict-image-registries.yaml";
  expect(emitted(baseline, ASKED)[0]?.object).toMatchObject({
    metadata: { annotations: { "argocd.argoproj.io/sync-wave": "1" } },
  });
});

test("only where Argo CD runs it comes before tenants: another cluster may not be there yet", () => {
  const waveOf = (cluster: string) =>
    emitted(`apps/eu/argo-cd/policy-engine/${cluster}.yaml`).map(
      ({ object }) => /sync-wave":"([^"]+)"/.exec(JSON.stringify(object.metadata))?.[1] ?? "0",
    );
  expect(waveOf("eu-fra-1")).toEqual(["-2", "-1"]);
  expect(waveOf("eu-par-1")).toEqual(["-2", "0"]);
});

test("each control plane cluster gets it from the mirror, in a project of its own", () => {
  const objects = emitted("apps/eu/argo-cd/policy-engine/eu-par-1.yaml").map(
    ({ object }) => object,
  );
  expect(objects.map(({ kind }) => kind)).toEqual(["AppProject", "ApplicationSet"]);
  expect(objects[1]).toMatchObject({
    spec: {
      generators: [{ list: { elements: [{ cluster: "eu-par-1", chart: "3.9.1" }] } }],
      template: {
        spec: {
          project: "policy-engine-eu-par-1",
          sources: [
            {
              chart: "kyverno",
              repoURL: "registry.rheinwerk.example/charts",
              helm: { valueFiles: ["$values/policy-engine/kyverno.yaml"] },
            },
            { ref: "values" },
          ],
          syncPolicy: { syncOptions: ["ServerSideApply=true", "CreateNamespace=true"] },
        },
      },
    },
  });
  const tenants = emitted("apps/eu/argo-cd/tenants/acme-bank.yaml").filter(
    ({ object }) => object.kind === "ApplicationSet",
  );
  expect(JSON.stringify(tenants.map(({ object }) => object.metadata))).not.toContain("sync-wave");
});
