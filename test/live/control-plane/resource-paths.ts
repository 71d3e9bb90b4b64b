import type { Reply } from "./https-call.ts";

/** Names an object, or with an empty name all of its kind. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name?: string; readonly namespace?: string };
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/**
 * Turns objects into paths by asking the server for its resources. A kind that it does not know is
 * asked for again, since a definition may have come since; then it throws.
 */
export function resourcePaths(get: (path: string) => Promise<Reply>) {
  const known = new Map<string, readonly Resource[]>();
  const ask = async (root: string) => {
    const { status, text } = await get(root);
    const resources = status === 200 ? JSON.parse(text).resources : [];
    known.set(
      root,
      resources.filter(({ name }: Resource) => !name.includes("/")),
    );
  };
  return async ({ apiVersion, kind, metadata }: ObjectReference): Promise<string> => {
    const root = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const find = () => known.get(root)?.find((each) => each.kind === kind);
    if (!find()) await ask(root);
    const resource = find();
    if (!resource) throw new Error(`no API server resource for ${apiVersion} ${kind}`);
    const { name = "", namespace } = metadata;
    const inside = resource.namespaced && namespace ? `/namespaces/${namespace}` : "";
    return `${root}${inside}/${resource.name}${name === "" ? "" : `/${name}`}`;
  };
}
