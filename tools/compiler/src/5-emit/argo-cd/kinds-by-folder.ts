import type { JsonObject } from "@bailiwick/model/json-value";
import { LABEL_PREFIX } from "@bailiwick/model/labels";
import type { Emission } from "../emission.ts";

/** Kinds as `group/Kind`, in code unit order; a core kind has no group before the slash. */
export interface Kinds {
  /** Of objects that lie in no namespace. */
  readonly cluster: readonly string[];
  readonly namespaced: readonly string[];
}

/** Kinds that lie in no namespace, of those that are emitted. */
const WITHOUT_NAMESPACE: ReadonlySet<string> = new Set([
  "/Namespace",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
  "apiextensions.k8s.io/CustomResourceDefinition",
  `${LABEL_PREFIX}/Jurisdiction`,
  "policies.kyverno.io/ValidatingPolicy",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "resource.k8s.io/DeviceClass",
]);

/** What one folder holds. A folder is one source of Argo CD, so this is what a project admits. */
export type KindsByFolder = (folder: string) => Kinds;

/**
 * Kinds of everything emitted, by the folder that it lies in; a folder without objects admits
 * nothing.
 */
export function kindsByFolder(emissions: readonly Emission[]): KindsByFolder {
  const folders = Map.groupBy(emissions, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  return (folder) => kindsOf(folders.get(folder) ?? []);
}

/** Kinds of several sources, each once. */
export function unionOf(kinds: readonly Kinds[]): Kinds {
  return {
    cluster: inOrder(kinds.flatMap(({ cluster }) => cluster)),
    namespaced: inOrder(kinds.flatMap(({ namespaced }) => namespaced)),
  };
}

/** Kinds of what is emitted, whatever folder it lies in. */
export function kindsOf(emissions: readonly Emission[]): Kinds {
  // A policy that could not be made into an object stands as a refusal, and compiles to nothing.
  const objects = emissions.map(({ object }) => object).filter(({ kind }) => kind !== undefined);
  const names = (inNamespace: boolean) =>
    inOrder(objects.filter((each) => isNamespaced(each) === inNamespace).map(nameOf));
  return { cluster: names(false), namespaced: names(true) };
}

/**
 * An object that names no namespace may still lie in one: that of the destination. So the kind
 * says it, and what is not known to have no namespace has one; where that is wrong, Argo CD refuses
 * the object, and the mirrored test is red.
 */
function isNamespaced(object: JsonObject): boolean {
  return !WITHOUT_NAMESPACE.has(nameOf(object));
}

function nameOf({ apiVersion, kind }: JsonObject): string {
  const version = String(apiVersion);
  return `${version.includes("/") ? version.slice(0, version.indexOf("/")) : ""}/${String(kind)}`;
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
