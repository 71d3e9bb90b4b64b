import { existsSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./names-in.ts";

/** Jurisdictions of the tree below `root`, sorted; none where there is no tree. */
export function jurisdictionNames(root: string): readonly string[] {
  const folder = join(root, "jurisdictions");
  return namesIn(folder).filter((name) => existsSync(join(folder, name, "jurisdiction.yaml")));
}
