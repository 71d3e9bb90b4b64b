import { describe, expect, test } from "vitest";
import {
  DOCUMENTS,
  type EmittedObject,
  groupOf,
  objects,
} from "../../../../support/emitted-objects.ts";

/** What Helm 4.2.3 renders from chart 0.36.1 with our values, for both stores; seen 2026-11-21. */
const RENDERED = [
  "/LimitRange",
  "/ResourceQuota",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "apps/Deployment",
  "apps/StatefulSet",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
];

const kindsOf = (all: readonly EmittedObject[]) => [
  ...new Set(all.map((object) => `${groupOf(object)}/${object.kind}`)),
];

function allowed(project: EmittedObject): readonly string[] {
  const { clusterResourceWhitelist, namespaceResourceWhitelist } = project.spec;
  return [...clusterResourceWhitelist, ...namespaceResourceWhitelist].map(
    ({ group, kind }: { group: string; kind: string }) => `${group}/${kind}`,
  );
}

const project = (path: string, name: string) =>
  objects(path, "AppProject").find(({ metadata }) => metadata.name === name) as EmittedObject;

describe("projects are closed, and wide enough for what is emitted", () => {
  test.each(["acme-bank", "ledgerleaf", "nordklinik", "synapse-lab"])("tenant %s", (tenant) => {
    const path = `apps/eu/argo-cd/tenants/${tenant}.yaml`;
    const own = objects(`apps/eu/tenants/${tenant}/`).filter(
      ({ kind }) => kind && kind !== "Evidence",
    );
    const host = allowed(project(path, `tenant-${tenant}`));
    expect(host).toEqual(expect.arrayContaining([...RENDERED, ...kindsOf(own)]));
    const inside = allowed(project(path, `inside-${tenant}`));
    expect(new Set(inside)).toEqual(new Set(kindsOf(objects("apps/eu/tenant-baseline/"))));
  });

  test.each(["eu-fra-1", "eu-par-1"])("control plane cluster %s", (name) => {
    const own = objects(`apps/eu/control-plane-clusters/${name}/`);
    const path = `apps/eu/argo-cd/control-plane-clusters/${name}.yaml`;
    expect(allowed(project(path, `host-${name}`))).toEqual(expect.arrayContaining(kindsOf(own)));
  });

  test("the root admits what lies in argo-cd, and `default` nothing", () => {
    const root = project("apps/eu/bootstrap/", "root");
    expect(new Set(allowed(root))).toEqual(new Set(kindsOf(objects("apps/eu/argo-cd/"))));
    const none = project("apps/eu/argo-cd/", "default");
    expect(none.spec).toMatchObject({ sourceRepos: [], destinations: [] });
  });

  test("no list holds a wildcard, but the refusal of everything", () => {
    for (const { kind, metadata, spec } of objects("apps/", "AppProject")) {
      const { namespaceResourceBlacklist: _refused, ...rest } = spec;
      expect(JSON.stringify(rest), `${kind} ${metadata.name}`).not.toContain("*");
    }
  });
});

describe("application sets", () => {
  const sets = objects("apps/", "ApplicationSet");

  test("have a literal list and the project of their own name", () => {
    expect(sets.length).toBeGreaterThan(8);
    for (const { metadata, spec } of sets) {
      expect(spec.template.spec.project).toBe(metadata.name);
      expect(Object.keys(spec.generators[0])).toEqual(["list"]);
      expect(spec.goTemplateOptions).toEqual(["missingkey=error"]);
    }
  });

  test("render again only for their own paths, and put drift back", () => {
    for (const { spec } of sets) {
      const { annotations } = spec.template.metadata;
      expect(annotations["argocd.argoproj.io/manifest-generate-paths"]).toMatch(/^\//);
      expect(spec.template.spec.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
      expect(spec.syncPolicy.applicationsSync).toBe("create-update");
    }
  });

  test("lead to folders that are emitted, and to destinations that their project admits", () => {
    for (const { metadata, spec } of sets) {
      const code = DOCUMENTS.find(({ object }) => object.spec === spec)?.path.split("/")[1];
      const { destinations } = project(`apps/${code}/argo-cd/`, metadata.name).spec;
      for (const element of spec.generators[0].list.elements as Record<string, string>[]) {
        const fill = (text: string) =>
          text.replace(/\{\{ \.(\w+) \}\}/g, (_, key) => element[key] ?? "?");
        const { destination, source, sources } = spec.template.spec;
        const target = { server: fill(destination.server), namespace: fill(destination.namespace) };
        expect(destinations).toContainEqual(target);
        for (const { path } of (sources ?? [source]).filter(
          (each: { path?: string }) => each.path,
        )) {
          expect(objects(`apps/${code}/${fill(path)}/`).length, fill(path)).toBeGreaterThan(0);
        }
      }
    }
  });
});
