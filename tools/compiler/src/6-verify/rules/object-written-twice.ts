import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * No two documents that reach the same destination are the same object.
 * Why: the second one overwrites the first, and nothing says so.
 */
const objectWrittenTwiceFault = defineFinding({
  code: "object-written-twice",
  severity: "error",
  summary: "No two documents of one destination are the same object.",
  why: "one of the two is lost without a word when they are synced",
  basis: "house",
  waivable: false,
});

/** Finds objects of one API group, kind, namespace and name in one synced folder or namespace. */
export function objectWrittenTwice({ documents }: RuleContext): readonly Finding[] {
  const first = new Map<string, OutputDocument>();
  return documents.flatMap((document) => {
    const key = identityOf(document);
    const other = first.get(key);
    if (!other) first.set(key, document);
    if (!other) return [];
    const message = `${key.split("\n").slice(1).join(" ")} is also in ${other.path}`;
    return faultIn(
      document,
      "/metadata/name",
      objectWrittenTwiceFault,
      message,
      "rename one of the two",
    );
  });
}

function identityOf(document: OutputDocument): string {
  const version = lookText(document.object, "apiVersion");
  const group = version.slice(0, Math.max(0, version.lastIndexOf("/")));
  const { kind, metadata } = document.object;
  const namespace = look(metadata, "namespace") ?? "";
  const name = look(metadata, "name") ?? document.path;
  return [destinationOf(document.path), group, kind, namespace, name].map(shown).join("\n");
}

/**
 * Everything of tenants reaches a namespace of its own and Argo CD's files one namespace, so the
 * namespace in the object tells them apart; cluster-scoped folders go to one cluster each.
 */
function destinationOf(path: string): string {
  const [apps, code, room, cluster] = path.split("/");
  // Its objects land in the namespace of whichever tenant cluster is sent to this folder.
  if (room === "tenant-network") return path.slice(0, path.lastIndexOf("/"));
  const apart = room === "control-plane-clusters" || room === "tenant-baseline";
  return apart
    ? [apps, code, room, cluster].join("/")
    : [apps, code, room === "tenants" ? "tenants" : "argo-cd"].join("/");
}
