import { loadAll } from "js-yaml";
import { look } from "../../tools/compiler/src/6-verify/look.ts";
import { EMITTED } from "./emitted.ts";

/** Where the one object of a kind stands in an emitted file, whatever comes before it. */
export function placeOf(path: string, kind: string, files = EMITTED): string {
  const text = files.find((file) => file.path === path)?.text ?? "";
  const kinds = loadAll(text).map((object) => look(object as never, "kind"));
  const index = kinds.indexOf(kind);
  if (index < 0 || index !== kinds.lastIndexOf(kind)) throw new Error(`not one ${kind}: ${path}`);
  return `${path}#${index}`;
}
