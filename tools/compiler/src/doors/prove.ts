import type { Finding } from "@bailiwick/model/finding";
import { hasErrors, type Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "../1-load/load.ts";
import { checkShape } from "../2-shape/check-shape.ts";
import { takeHome } from "../2-shape/take-home.ts";
import { declaredWorlds } from "../3-resolve/declared-worlds.ts";
import { prove as provePlaces } from "../6-verify/prove.ts";
import type { Proof } from "../handoff/proof.ts";

/** What is to be proved, and against what. */
export interface ProofRequest {
  /** YAML and JSON of anybody, of any shape. */
  readonly files: readonly TextFile[];
  /** What is declared: texts below `jurisdictions/`, or with `anywhere` the files of one world. */
  readonly inputs: readonly TextFile[];
  readonly anywhere?: boolean;
  /** Code of the jurisdiction that everything has to be in; the first when left out. */
  readonly jurisdiction?: string;
}

/**
 * Holds every place that anybody's files name against what one jurisdiction declares. Nothing is
 * asked of the files, and of the input no more than that its declarations are right. Undefined
 * where no such jurisdiction can be read; the findings say why, if there is a why.
 */
export function prove(request: ProofRequest): Outcome<Proof | undefined> {
  const { files, inputs, jurisdiction, anywhere = false } = request;
  const declares = ({ path }: TextFile) => /^jurisdictions\/[^/]+\/(?!tenants\/)/.test(path);
  const loaded = load(anywhere ? inputs : inputs.filter(declares));
  const home = anywhere ? takeHome(loaded.value) : { documents: loaded.value, paths: NO_PATHS };
  const shaped = checkShape(home.documents);
  const paths = inputs.map(({ path }) => path);
  const worlds = declaredWorlds(shaped.value, home.paths, paths);
  const findings = [loaded, shaped, worlds].flatMap((phase) =>
    phase.findings.map((finding) => knownAs(finding, home.paths)),
  );
  const world = worlds.value.find(({ name }) => name === (jurisdiction ?? name));
  if (world === undefined || hasErrors(findings)) return { value: undefined, findings };
  const neighbours = worlds.value.filter((each) => each !== world);
  return { value: provePlaces(files, world, neighbours), findings };
}

const NO_PATHS: ReadonlyMap<string, string> = new Map();

function knownAs(finding: Finding, paths: ReadonlyMap<string, string>): Finding {
  const { origin } = finding;
  return { ...finding, origin: { ...origin, file: paths.get(origin.file) ?? origin.file } };
}
