import type { Compilation } from "@bailiwick/compiler";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Template } from "@bailiwick/model/kinds/template";

/** Names that the tree declares: the choices of a new file. All lists are sorted. */
export interface Declared {
  readonly jurisdictions: readonly string[];
  readonly regulations: readonly string[];
  /** Frozen releases: `tenant-cluster@1.0.0`. */
  readonly templates: readonly string[];
  /** Kubernetes minor versions that some release has images for. */
  readonly kubernetes: readonly string[];
  /** Regulations in force in a jurisdiction. */
  readonly regulationsOf: (jurisdiction: string) => readonly string[];
  readonly operatorsOf: (jurisdiction: string) => readonly string[];
  readonly placesOf: (jurisdiction: string, kind: PlaceKind) => readonly string[];
}

/**
 * Reads the names out of what was parsed. Shapes may be wrong: what is not a name is left out, and
 * the compilation has reported it.
 */
export function declaredIn({ inputs }: Compilation): Declared {
  const named = (pattern: RegExp) =>
    sorted(inputs.flatMap(({ path }) => pattern.exec(path)?.slice(1).join("@") ?? []));
  const specOf = <T>(path: string) => {
    const root = inputs.find((each) => each.path === path)?.root;
    return (isJsonObject(root) && isJsonObject(root.spec) ? root.spec : {}) as Partial<T>;
  };
  const jurisdiction = (code: string) =>
    specOf<Jurisdiction["spec"]>(`jurisdictions/${code}/jurisdiction.yaml`);
  const releases = inputs.filter(({ path }) => RELEASE.test(path));
  return {
    jurisdictions: named(/^jurisdictions\/([^/]+)\/jurisdiction\.yaml$/),
    regulations: named(/^policies\/regulations\/([^/]+)\.yaml$/),
    templates: named(RELEASE),
    kubernetes: sorted(
      releases.flatMap(({ path }) => namesIn(specOf<Template["spec"]>(path).kubernetes, "version")),
    ),
    regulationsOf: (code) =>
      sorted(listOf(jurisdiction(code).regulations).filter((name) => typeof name === "string")),
    operatorsOf: (code) => namesIn(jurisdiction(code).operators),
    placesOf: (code, kind) =>
      namesIn(listOf(jurisdiction(code).inventory).filter((entry) => entry?.kind === kind)),
  };
}

const RELEASE = /^templates\/([^/]+)\/releases\/([^/]+)\.yaml$/;

function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function namesIn(list: unknown, key = "name"): readonly string[] {
  const entries = listOf(list as readonly JsonValue[]).filter(isJsonObject);
  return sorted(entries.map((entry) => entry[key]).filter((name) => typeof name === "string"));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
