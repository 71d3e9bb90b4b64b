import { dirname } from "node:path";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { AppsObject } from "../worlds/read-apps.ts";

type Element = Readonly<Record<string, string>>;

/**
 * Network policies that many tenant clusters share say no namespace: Argo CD puts them into that of
 * each Application. Here they come once for each namespace that an ApplicationSet sends their
 * folder to; all other objects come as they are.
 */
export function asDelivered(objects: readonly AppsObject[]): readonly AppsObject[] {
  const targets = objects.map(({ object }) => object).flatMap(targetsOf);
  return objects.flatMap((each) => {
    const [, room, ...rest] = dirname(each.path).split("/");
    if (room !== "tenant-network") return [each];
    const folder = [room, ...rest].join("/");
    const found = targets.filter(({ path }) => path === folder);
    // A folder that nobody delivers is refused by the server, since its objects have no place.
    if (found.length === 0) return [each];
    return found.map(({ namespace }) => inNamespace(each, namespace));
  });
}

function inNamespace({ path, object }: AppsObject, namespace: string): AppsObject {
  return { path, object: { ...object, metadata: { ...object.metadata, namespace } } };
}

/** Each folder that an ApplicationSet reads, with the namespace that it is for. */
function targetsOf({ kind, spec }: ApiObject) {
  if (kind !== "ApplicationSet") return [];
  const { destination, source, sources = [source] } = spec.template.spec;
  const lists = spec.generators as readonly { list: { elements: readonly Element[] } }[];
  return lists.flatMap(({ list }) =>
    list.elements.flatMap((element) =>
      (sources as readonly { path?: string }[]).flatMap(({ path }) =>
        path === undefined
          ? []
          : [{ path: filled(path, element), namespace: filled(destination.namespace, element) }],
      ),
    ),
  );
}

/** The Go template of an ApplicationSet, as far as the output uses it: fields of an element. */
function filled(template: string, element: Element): string {
  return template.replace(/\{\{ \.(\w+) \}\}/g, (all, field: string) => element[field] ?? all);
}
