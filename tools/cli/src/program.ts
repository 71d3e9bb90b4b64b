import { Command } from "commander";
import { addCompletion } from "./completion/add-completion.ts";
import { VERBS } from "./verbs/verbs.ts";

/** The whole command line; `end` gets the exit code of the action that ran. */
export function createProgram(argv: readonly string[], end: (exitCode: number) => void): Command {
  const program = new Command("bailiwick")
    .description("Compiles jurisdictions and tenants into apps/, and refuses what it cannot prove.")
    .helpCommand(false)
    .exitOverride();
  for (const verb of VERBS) verb(program, end);
  addCompletion(program, argv);
  return program;
}
