import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { ROOT } from "../../support/clone.ts";
import { repositoryFiles } from "../../support/repository-files.ts";
import { damage } from "../../support/tree.ts";
import { BROKEN_NAMES } from "../malformed/broken-names.ts";
import { BROKEN_SHAPE } from "../malformed/broken-shape.ts";
import { BROKEN_TEXT } from "../malformed/broken-text.ts";
import { WAIVER } from "../malformed/damaged-line.ts";
import { CONTROL_TREES } from "./control-trees.ts";
import type { Raiser } from "./cured.ts";
import { DAMAGED_TREES } from "./damaged-trees.ts";
import { EDITION_TREES } from "./edition-trees.ts";
import { GATE_TREES } from "./gate-trees.ts";
import { GUEST_TREES } from "./guest-trees.ts";
import { LATER_TREES } from "./later-trees.ts";
import { STORE_TREES } from "./store-trees.ts";

const SHARED = repositoryFiles("templates", "policies");
const SMALLEST = [...inputOf("smallest-eu"), ...SHARED];

/** Trees that raise findings: the tables of other tests, and what none of them has. */
export const RAISERS: readonly Raiser[] = [
  ...DAMAGED_TREES,
  ...LATER_TREES,
  ...EDITION_TREES,
  ...GATE_TREES,
  ...GUEST_TREES,
  ...STORE_TREES,
  ...CONTROL_TREES,
  { what: "every mistake", inputs: [...inputOf("every-mistake"), ...SHARED] },
  ...[...BROKEN_TEXT, ...BROKEN_SHAPE, ...BROKEN_NAMES]
    .filter(({ path }) => path !== WAIVER)
    .map(({ path, what, from, to }): Raiser => {
      const inputs = damage(SMALLEST, path, from, to.replace("«", ""));
      return { what: `${path}: ${what}`, inputs, healthy: SMALLEST };
    }),
];

function inputOf(name: string): readonly TextFile[] {
  const folder = join(ROOT, "test/golden", name, "input");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
