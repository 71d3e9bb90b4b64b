import { hasErrors, type Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../1-load/load.ts";
import { checkShape } from "../2-shape/check-shape.ts";
import { declaredWorlds } from "../3-resolve/declared-worlds.ts";
import { prove as provePlaces } from "../6-verify/prove.ts";
import type { Proof } from "../handoff/proof.ts";

/** What is to be proved, and against what. */
export interface ProofRequest {
  /** YAML and JSON of anybody, of any shape. */
  readonly files: readonly TextFile[];
  /** Texts below `jurisdictions/`: what is declared. */
  readonly inputs: readonly TextFile[];
  /** Code of the jurisdiction that everything has to be in. */
  readonly jurisdiction: string;
}

/**
 * Holds every place that anybody's files name against what one jurisdiction declares. Nothing is
 * asked of the files, and of the input no more than that its declarations are right. Undefined
 * where no such jurisdiction can be read; the findings say why, if there is a why.
 */
export function prove(request: ProofRequest): Outcome<Proof | undefined> {
  const { files, inputs, jurisdiction } = request;
  const declared = inputs.filter(({ path }) => /^jurisdictions\/[^/]+\/(?!tenants\/)/.test(path));
  const loaded = load(declared);
  const shaped = checkShape(loaded.value);
  const worlds = declaredWorlds(shaped.value);
  const findings = [loaded, shaped, worlds].flatMap((phase) => phase.findings);
  const world = worlds.value.find(({ name }) => name === jurisdiction);
  if (world === undefined || hasErrors(findings)) return { value: undefined, findings };
  const neighbours = worlds.value.filter((each) => each !== world);
  return { value: provePlaces(files, world, neighbours), findings };
}
