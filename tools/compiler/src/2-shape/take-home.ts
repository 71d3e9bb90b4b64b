import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { SourceDocument } from "../handoff/source-document.ts";

/** Documents where their kinds live, and where each of them was found. */
export interface TakenHome {
  readonly documents: readonly SourceDocument[];
  /** Path of the home to the path that the user knows. */
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * Moves declarations that lie anywhere to where files of their kind live, so that one jurisdiction
 * can be held against a tree without a repository around it. What is no declaration stays where it
 * is, and its path is refused like every other.
 */
export function takeHome(documents: readonly SourceDocument[]): TakenHome {
  const [jurisdiction = ""] = documents.flatMap(({ root }) =>
    kindOf(root) === "Jurisdiction" ? [nameOf(root)] : [],
  );
  const moved = documents.map((document) => ({
    document,
    path: homeOf(document, jurisdiction) ?? document.path,
  }));
  return {
    documents: moved.map(({ document, path }) => ({ ...document, path })),
    paths: new Map(moved.map(({ document, path }) => [path, document.path])),
  };
}

function homeOf({ root }: SourceDocument, jurisdiction: string): string | undefined {
  switch (kindOf(root)) {
    case "Jurisdiction":
      return `jurisdictions/${nameOf(root)}/jurisdiction.yaml`;
    case "ControlPlaneCluster":
      return `jurisdictions/${jurisdiction}/control-plane-clusters/${nameOf(root)}.yaml`;
    default:
      return undefined;
  }
}

function kindOf(root: JsonValue): string {
  return isJsonObject(root) ? String(root.kind) : "";
}

function nameOf(root: JsonValue): string {
  const metadata = isJsonObject(root) ? root.metadata : undefined;
  return isJsonObject(metadata) ? String(metadata.name) : "";
}
