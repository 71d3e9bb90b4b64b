import type { Compilation } from "@bailiwick/compiler";
import { isJsonObject } from "@bailiwick/model/json-value";
import type { InputDocument } from "@bailiwick/model/kinds/input";

/** Input files of one kind, for a tree that compiles: their shapes have been checked. */
export function documentsOf<D extends InputDocument>(
  { inputs }: Compilation,
  kind: D["kind"],
): readonly { readonly path: string; readonly document: D }[] {
  return inputs.flatMap(({ path, root }) =>
    isJsonObject(root) && root.kind === kind ? [{ path, document: root as unknown as D }] : [],
  );
}
