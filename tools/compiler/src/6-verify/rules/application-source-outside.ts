import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonObject } from "@bailiwick/model/json-value";
import { applicationsOf, type FoundApplication, sourcesOf } from "../applications.ts";
import { chartRepositories, ownRemotes } from "../delivery-world.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { tenantOf } from "../tenant-of.ts";

/**
 * Argo CD reads folders and values that this compiler wrote, from the jurisdiction's own remote, at
 * its main branch, and charts of one exact version from a declared chart repository.
 * Why: whatever comes from somewhere else, or is said beside the files, was judged by nobody.
 * Source: Argo CD, Application v1alpha1, `source` and `sources`.
 */
const applicationSourceOutsideFault = defineFinding({
  code: "application-source-outside",
  severity: "error",
  summary: "Argo CD reads what was compiled, from the jurisdiction's own remote.",
  why: "a manifest from elsewhere was neither compiled nor judged; supports nis2-21.2.d",
  basis: "house",
  waivable: false,
});

/** A full ref, so that no tag of the same name can take its place. */
const REVISION = "refs/heads/main";

/** What an application can say beside the files that it reads. */
const BESIDE: readonly (readonly string[])[] = [
  ["helm", "values"],
  ["helm", "valuesObject"],
  ["helm", "parameters"],
  ["helm", "fileParameters"],
  ["kustomize"],
  ["plugin"],
  ["directory", "jsonnet"],
];

/** Finds repositories, revisions, folders, values files and charts that are not our own. */
export function applicationSourceOutside(context: RuleContext): readonly Finding[] {
  const world = {
    remotes: ownRemotes(context.jurisdiction),
    charts: chartRepositories(context.jurisdiction),
    paths: pathsOf(context),
  };
  return applicationsOf(context).flatMap((application) =>
    sourcesOf(application)
      .flatMap(({ pointer, source }) => [
        ...checkRepository(source, world).map((fault) => ({ ...fault, pointer })),
        ...BESIDE.filter((keys) => look(source, ...keys) !== undefined).map((keys) => ({
          pointer,
          at: `/${keys.join("/")}`,
          message: `"${keys.join(".")}" says more than the files that were judged`,
          hint: "remove it, and say it in the values of the tenant cluster",
        })),
        ...checkTenant(application, source).map((fault) => ({ ...fault, pointer })),
      ])
      .map(({ pointer, at, message, hint }) =>
        faultIn(
          application.document,
          `${pointer}${at}`,
          applicationSourceOutsideFault,
          message,
          hint,
        ),
      ),
  );
}

interface World {
  readonly remotes: readonly string[];
  readonly charts: readonly string[];
  /** Emitted files and their folders, from the root of the remote. */
  readonly paths: ReadonlySet<string>;
}

interface Fault {
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

function checkRepository(source: JsonObject, { remotes, charts, paths }: World): readonly Fault[] {
  const repository = lookText(source, "repoURL");
  const revision = lookText(source, "targetRevision");
  if (charts.includes(repository.replace(/^oci:\/\//, ""))) {
    const files = look(source, "helm", "valueFiles");
    const missing = (Array.isArray(files) ? files.map(shown) : []).filter(
      (file) => !file.startsWith("$values/") || !paths.has(file.slice("$values/".length)),
    );
    return [
      ...(/^v?\d+\.\d+\.\d+$/.test(revision) ? [] : [wrongRevision(revision, "an exact version")]),
      ...missing.map((file) => ({
        at: "/helm/valueFiles",
        message: `values file "${file}" was not compiled here`,
        hint: "use $values/tenants/<tenant>/<cluster>/values.yaml",
      })),
    ];
  }
  if (!remotes.includes(repository)) {
    const hint = `use ${[...remotes, ...charts].join(", ")}`;
    const message = `repository "${repository}" is not one of this jurisdiction`;
    return [{ at: "/repoURL", message, hint }];
  }
  const path = look(source, "path");
  const known = path === undefined ? source.ref !== undefined : paths.has(shown(path));
  return [
    ...(revision === REVISION ? [] : [wrongRevision(revision, REVISION)]),
    ...(known
      ? []
      : [
          {
            at: "/path",
            message: `folder "${lookText(source, "path")}" was not compiled here`,
            hint: "use a folder below the root of the remote, as apps/<jurisdiction>/ has it",
          },
        ]),
  ];
}

function wrongRevision(revision: string, wanted: string): Fault {
  const message = `revision "${revision}" can become something else without a commit here`;
  return { at: "/targetRevision", message, hint: `set ${wanted}` };
}

/** What a tenant's own file applies lies in that tenant's own folders. */
function checkTenant({ document }: FoundApplication, source: JsonObject): readonly Fault[] {
  const own = tenantOf(document);
  const [first, tenant] = lookText(source, "path").split("/");
  if (own === "" || first !== "tenants" || tenant === own) return [];
  const message = `folder "${lookText(source, "path")}" belongs to another tenant`;
  return [{ at: "/path", message, hint: `use a folder below tenants/${own}/` }];
}

function pathsOf({ documents, jurisdiction }: RuleContext): ReadonlySet<string> {
  const root = `apps/${jurisdiction.name}/`;
  const paths = new Set<string>();
  for (const { path } of documents) {
    const steps = path.slice(root.length).split("/");
    for (const index of steps.keys()) paths.add(steps.slice(0, index + 1).join("/"));
  }
  return paths;
}
