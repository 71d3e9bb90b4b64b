import type { Origin } from "@bailiwick/model/origin";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../1-load/load.ts";
import { checkShape } from "../2-shape/check-shape.ts";
import { resolve } from "../3-resolve/resolve.ts";
import { plan } from "../4-plan/plan.ts";
import { CITABLE } from "../citable.ts";
import { explainInput } from "../explain/explain-input.ts";
import { explainOutput } from "../explain/explain-output.ts";
import type { ExplainedFile, InputReach } from "../handoff/explanation.ts";

/**
 * Where each field of one output file comes from: the input lines that are shown there, that chose
 * it, or that would change it. Undefined where the tree does not compile to such a file. For a tree
 * without errors.
 */
export function explainFile(files: readonly TextFile[], path: string): ExplainedFile | undefined {
  const { documents, planned } = planOf(files);
  return explainOutput(planned, documents, path);
}

/** Every object of the output that the value at an input's pointer reaches. */
export function explainLine(files: readonly TextFile[], origin: Origin): InputReach {
  const { documents, planned } = planOf(files);
  return explainInput(planned, documents, origin);
}

function planOf(files: readonly TextFile[]) {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const documents = load(sorted).value;
  const catalog = resolve(checkShape(documents).value, CITABLE).value;
  return { documents, planned: plan(catalog).value };
}
