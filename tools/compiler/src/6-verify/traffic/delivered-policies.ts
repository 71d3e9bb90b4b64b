import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, shown } from "../look.ts";
import type { PlacedPolicy } from "./network-policy.ts";

/**
 * Network policies by the namespace that Argo CD puts them into: the element of each
 * ApplicationSet names folders and a destination, and an object without a namespace gets the one
 * of the destination. What no Application delivers protects nobody.
 */
export function deliveredPolicies(
  documents: readonly OutputDocument[],
  kind: "NetworkPolicy" | "CiliumNetworkPolicy" = "NetworkPolicy",
): ReadonlyMap<string, readonly PlacedPolicy[]> {
  const policies = documents.filter(({ object }) => object.kind === kind);
  const byFolder = Map.groupBy(policies, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const placed = documents
    .filter(({ object }) => object.kind === "ApplicationSet")
    .flatMap((set) => deliveries(set))
    .flatMap(({ folder, namespace }) =>
      (byFolder.get(folder) ?? []).map((document): PlacedPolicy => {
        const own = look(document.object, "metadata", "namespace");
        return { document, namespace: typeof own === "string" ? own : namespace };
      }),
    );
  return Map.groupBy(placed, ({ namespace }) => namespace);
}

/** Folders below `apps/<code>` and the namespace of each Application of a set. */
function deliveries({ path, object }: OutputDocument) {
  const code = path.split("/").slice(0, 2).join("/");
  const spec = look(object, "spec", "template", "spec") as JsonValue;
  const sources = listOf(look(spec, "sources") ?? [look(spec, "source")]);
  const elements = listOf(look(object, "spec", "generators")).flatMap((generator) =>
    listOf(look(generator, "list", "elements")),
  );
  return elements.flatMap((element) =>
    sources.flatMap((source) => {
      const folder = look(source, "path");
      const namespace = lookText(spec, "destination", "namespace");
      if (typeof folder !== "string") return [];
      return [{ folder: `${code}/${fill(folder, element)}`, namespace: fill(namespace, element) }];
    }),
  );
}

function fill(text: string, element: JsonValue): string {
  return text.replace(/\{\{ \.(\w+) \}\}/g, (_, key: string) =>
    isJsonObject(element) ? shown(element[key]) : "",
  );
}

function listOf(value: unknown): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
