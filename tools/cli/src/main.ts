import { Command, CommanderError } from "commander";
import { ExitCode } from "./exit-code.ts";
import { explainFailure } from "./explain-failure.ts";
import { VERBS } from "./verbs/verbs.ts";

process.exitCode = await run(process.argv);

/** 0 fine, 1 findings, 2 misuse or our own fault. */
async function run(argv: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.fine;
  const program = new Command("bailiwick")
    .description("Compiles jurisdictions and tenants into apps/, and refuses what it cannot prove.")
    .helpCommand(false)
    .exitOverride();
  for (const verb of VERBS) {
    verb(program, (ended) => {
      exitCode = ended;
    });
  }
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
