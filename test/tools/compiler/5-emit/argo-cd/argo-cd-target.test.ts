import { describe, expect, test } from "vitest";
import { emitArgoCd } from "../../../../../tools/compiler/src/5-emit/argo-cd/argo-cd-target.ts";
import type { JurisdictionPlan } from "../../../../../tools/compiler/src/handoff/plan.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import {
  DOCUMENTS,
  type EmittedObject,
  groupOf,
  objects,
} from "../../../../support/emitted-objects.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";

/** What Helm 4.2.3 renders from chart 0.36.1 with our values; seen 2026-11-21. */
const RENDERED = [
  "/LimitRange",
  "/ResourceQuota",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
];

/** The control plane and its store: where the state lies decides what they are. */
const RENDERED_FOR_STORE = {
  sqlite: ["apps/StatefulSet"],
  etcd: ["apps/Deployment", "apps/StatefulSet"],
};

const kindsOf = (all: readonly EmittedObject[]) => [
  ...new Set(all.map((object) => `${groupOf(object)}/${object.kind}`)),
];

/** A template of an ApplicationSet with the fields of one element. */
const filled = (text: string, element: Record<string, string>) =>
  text.replace(/\{\{ \.(\w+) \}\}/g, (_, key) => element[key] ?? "?");

/** Folders that the applications of a set apply, from the root of the output. */
function foldersOf(path: string, name: string): readonly string[] {
  const set = objects(path, "ApplicationSet").find(({ metadata }) => metadata.name === name);
  const { source, sources = [source] } = set?.spec.template.spec ?? {};
  const elements: readonly Record<string, string>[] = set?.spec.generators[0].list.elements ?? [];
  return elements.flatMap((element) =>
    (sources as readonly { path?: string }[])
      .filter((each) => each.path)
      .map((each) => `apps/eu/${filled(each.path ?? "", element)}/`),
  );
}

function allowed(project: EmittedObject): readonly string[] {
  const { clusterResourceWhitelist, namespaceResourceWhitelist = [] } = project.spec;
  return [...clusterResourceWhitelist, ...namespaceResourceWhitelist].map(
    ({ group, kind }: { group: string; kind: string }) => `${group}/${kind}`,
  );
}

const project = (path: string, name: string) =>
  objects(path, "AppProject").find(({ metadata }) => metadata.name === name) as EmittedObject;

describe("projects admit what lies in their folders, what is rendered, and nothing else", () => {
  test.each([
    ["acme-bank", "etcd"],
    ["ledgerleaf", "sqlite"],
    ["nordklinik", "etcd"],
    ["synapse-lab", "sqlite"],
  ] as const)("tenant %s, whose store is %s", (tenant, store) => {
    const path = `apps/eu/argo-cd/tenants/${tenant}.yaml`;
    const own = kindsOf(foldersOf(path, `tenant-${tenant}`).flatMap((folder) => objects(folder)));
    expect(own).toContain("networking.k8s.io/NetworkPolicy");
    const host = allowed(project(path, `tenant-${tenant}`));
    expect(new Set(host)).toEqual(new Set([...RENDERED, ...RENDERED_FOR_STORE[store], ...own]));
    const inside = allowed(project(path, `inside-${tenant}`));
    expect(new Set(inside)).toEqual(new Set(kindsOf(objects("apps/eu/tenant-baseline/"))));
  });

  test.each(["eu-fra-1", "eu-par-1"])("control plane cluster %s", (name) => {
    const own = objects(`apps/eu/control-plane-clusters/${name}/`);
    const path = `apps/eu/argo-cd/control-plane-clusters/${name}.yaml`;
    expect(new Set(allowed(project(path, `host-${name}`)))).toEqual(new Set(kindsOf(own)));
  });

  test("a new kind in a folder is admitted to that folder's project alone", () => {
    const [plan] = planOf(HEALTHY).value.jurisdictions;
    const path = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
    const metadata = { name: "a", namespace: "b" };
    const object = { apiVersion: "example.org/v1", kind: "Novelty", metadata };
    const emitted = emitArgoCd(plan as JurisdictionPlan, [{ path, source: "a", object }]);
    const admitting = emitted.filter(({ object: each }) =>
      JSON.stringify(each).includes("Novelty"),
    );
    expect(admitting.map(({ object: each }) => each.metadata)).toMatchObject([
      { name: "tenant-acme-bank", namespace: "argocd" },
    ]);
  });

  test("a kind is admitted where it lies: in a namespace, or in none", () => {
    const kinds = (list: string) =>
      new Set(
        objects("apps/", "AppProject").flatMap(({ spec }) =>
          (spec[list] ?? []).map(({ kind }: { kind: string }) => kind),
        ),
      );
    const none = kinds("clusterResourceWhitelist");
    const some = kinds("namespaceResourceWhitelist");
    expect([...none].filter((kind) => some.has(kind))).toEqual([]);
    const SYNCED = /^apps\/[^/]+\/(?:argo-cd|control-plane-clusters|tenant-|tenants\/.*\/host)/;
    for (const { path, object } of DOCUMENTS.filter((each) => SYNCED.test(each.path))) {
      const { kind, metadata } = object as unknown as EmittedObject;
      // What many namespaces share names none: it lands in the one of each destination.
      const inOne = metadata.namespace !== undefined || path.includes("/tenant-network/");
      expect(inOne ? some : none, `${kind} in ${path}`).toContain(kind);
    }
  });

  test("the root admits what lies in argo-cd, and `default` nothing", () => {
    const root = project("apps/eu/bootstrap/", "root");
    expect(new Set(allowed(root))).toEqual(new Set(kindsOf(objects("apps/eu/argo-cd/"))));
    const none = project("apps/eu/argo-cd/", "default");
    expect(none.spec).toMatchObject({ sourceRepos: [], destinations: [] });
  });

  test("who may apply nothing namespaced says so: an empty list would be read as everything", () => {
    for (const { metadata, spec } of objects("apps/", "AppProject")) {
      const { namespaceResourceWhitelist, namespaceResourceBlacklist } = spec;
      const refused = JSON.stringify(namespaceResourceBlacklist);
      const closed = namespaceResourceWhitelist?.length > 0 || refused?.includes('"kind":"*"');
      expect(closed, metadata.name).toBe(true);
    }
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

  test("render again only for their own paths, compare by the API server, and put drift back", () => {
    for (const { spec } of sets) {
      const { annotations } = spec.template.metadata;
      expect(annotations["argocd.argoproj.io/manifest-generate-paths"]).toMatch(/^\.\.?$/);
      expect(annotations["argocd.argoproj.io/compare-options"]).toBe("ServerSideDiff=true");
      expect(spec.template.spec.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
      expect(spec.syncPolicy.applicationsSync).toBe("create-update");
    }
  });

  test("leave no field out of the comparison with what runs", () => {
    const all = [...sets.map(({ spec }) => spec.template.spec), objects("apps/", "Application")];
    expect(JSON.stringify(all)).not.toMatch(/ignore[A-Za-z]*Differences|RespectIgnore/);
  });

  test("lead to folders that are emitted, and to destinations that their project admits", () => {
    for (const { metadata, spec } of sets) {
      const code = DOCUMENTS.find(({ object }) => object.spec === spec)?.path.split("/")[1];
      const { destinations } = project(`apps/${code}/argo-cd/`, metadata.name).spec;
      for (const element of spec.generators[0].list.elements as Record<string, string>[]) {
        const fill = (text: string) => filled(text, element);
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
