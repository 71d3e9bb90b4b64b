import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../../tools/compiler/src/1-load/load.ts";
import { checkShape } from "../../tools/compiler/src/2-shape/check-shape.ts";
import { resolve } from "../../tools/compiler/src/3-resolve/resolve.ts";
import { plan } from "../../tools/compiler/src/4-plan/plan.ts";
import { CITABLE } from "../../tools/compiler/src/citable.ts";
import type { Catalog } from "../../tools/compiler/src/handoff/catalog.ts";
import type { Plan } from "../../tools/compiler/src/handoff/plan.ts";

/** The tree looked up by name, with the findings of every phase up to there. */
export function catalogOf(files: readonly TextFile[]): Outcome<Catalog> {
  const loaded = load(files);
  const shaped = checkShape(loaded.value);
  const resolved = resolve(shaped.value, CITABLE);
  const findings = [loaded, shaped, resolved].flatMap((phase) => phase.findings);
  return { value: resolved.value, findings };
}

/** The tree decided, with the findings of every phase up to there. */
export function planOf(files: readonly TextFile[]): Outcome<Plan> {
  const catalog = catalogOf(files);
  const planned = plan(catalog.value);
  return { value: planned.value, findings: [...catalog.findings, ...planned.findings] };
}
