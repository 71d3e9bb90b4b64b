import { EngineError } from "../engine-error.ts";
import { goEnvironment } from "../go-environment.ts";
import { lastLines } from "../last-lines.ts";
import { runProgram } from "../run-program.ts";
import type { SchemaSource } from "./schema-source.ts";

/**
 * Brings the files of a Go module into Go's own module cache and returns their folder. The digest
 * that Go reports is held against the pin here as well: Go takes a go.sum without a line for an
 * invitation to ask the checksum database.
 */
export async function downloadModule(
  { title, module, version, sum, moduleFolder }: SchemaSource,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const end = await runProgram({
    command: "go",
    arguments: ["mod", "download", "-json", `${module}@${version}`],
    folder: moduleFolder,
    environment: goEnvironment(environment),
  });
  const { Dir: folder, Sum: found, Error: words } = answerOf(end.stdout);
  if (folder === undefined || found === undefined) {
    const said = `(go mod download: ${end.ending})${lastLines(words ?? end.stderr + end.stdout)}`;
    throw new EngineError(`the schemas of ${title} ${version} could not be fetched ${said}`);
  }
  if (found !== sum) {
    throw new EngineError(
      `${module} ${version} is not the module that was pinned: its digest is ${found}, not ${sum}`,
    );
  }
  return folder;
}

/** What `go mod download -json` says of one module. */
interface Answer {
  readonly Dir?: string;
  readonly Sum?: string;
  readonly Error?: string;
}

function answerOf(stdout: string): Answer {
  try {
    return JSON.parse(stdout) as Answer;
  } catch {
    return {};
  }
}
