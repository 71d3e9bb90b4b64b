import type { compareOutputs } from "@bailiwick/compiler";
import { choice, RECOMPILE } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";

type Writes = ReturnType<typeof compareOutputs>;

const why = "apps/ is what Argo CD runs and what auditors read: it is exactly what the inputs say";

const foreignFile = define(
  "foreign-file",
  "Nothing lies under apps/ that the compiler did not write.",
);
const outputMissing = define("output-missing", "Every file that the inputs compile to is there.");
const outputDiffers = define(
  "output-differs",
  "Every file under apps/ is what the inputs compile to.",
);
const outputLeftOver = define("output-left-over", "Files whose input is gone are gone too.");

/** Files under `apps/` that are not ours: never deleted and never kept in silence. */
export function foreignFiles({ foreign }: Writes): readonly Finding[] {
  return foreign.map((path) => ({
    definition: foreignFile,
    origin: { file: path, pointer: "" },
    position: FIRST_LINE,
    message: `"${path}" was not written by the compiler`,
    hint: "move it out of apps/, or delete it",
    cure: choice(removeFile(path)),
  }));
}

/** Everything in which `apps/` differs from what the inputs compile to. */
export function outputFindings(writes: Writes, existing: readonly TextFile[]): readonly Finding[] {
  const texts = new Map(existing.map(({ path, text }) => [path, text]));
  return [
    ...foreignFiles(writes),
    ...writes.create.map(({ path, source }) =>
      differs(outputMissing, path, source, "is missing", 1),
    ),
    ...writes.update.map(({ path, source, text }) => {
      const line = firstDifference(texts.get(path) ?? "", text);
      return differs(outputDiffers, path, source, "is not what its source compiles to", line);
    }),
    ...writes.remove.map((path) =>
      differs(outputLeftOver, path, undefined, "is left over: nothing compiles to it any more", 1),
    ),
  ];
}

const FIRST_LINE = { line: 1, column: 1, length: 1 };

function differs(
  definition: FindingDefinition,
  path: string,
  source: string | undefined,
  what: string,
  line: number,
): Finding {
  return {
    definition,
    origin: { file: path, pointer: "" },
    position: { ...FIRST_LINE, line },
    message: `"${path}" ${what}`,
    hint: "run npm run compile, look at the diff, and commit it with its input",
    cure: RECOMPILE,
    ...(source !== undefined && {
      related: [{ origin: { file: source, pointer: "" }, message: "its source" }],
    }),
  };
}

function firstDifference(actual: string, expected: string): number {
  const lines = expected.split("\n");
  const differing = actual.split("\n").findIndex((line, index) => line !== lines[index]);
  return differing === -1 ? actual.split("\n").length : differing + 1;
}

function define(code: string, summary: string): FindingDefinition {
  return defineFinding({ code, severity: "error", summary, why, basis: "house", waivable: false });
}
