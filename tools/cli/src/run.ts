import { CommanderError } from "commander";
import { ExitCode } from "./exit-code.ts";
import { explainFailure } from "./explain-failure.ts";
import { createProgram } from "./program.ts";

/**
 * Runs one command line; `argv` begins with the program and its script, as Node hands it over.
 * Returns 0 for fine, 1 for findings, 2 for misuse or our own fault; throws nothing.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.fine;
  const program = createProgram(argv, (ended) => {
    exitCode = ended;
  });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? ExitCode.fine : ExitCode.fault;
    process.stderr.write(explainFailure(error));
    return ExitCode.fault;
  }
}
