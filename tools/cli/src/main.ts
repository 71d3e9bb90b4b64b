import { Command, CommanderError, Option } from "commander";
import { check } from "./commands/check.ts";
import { compileTree } from "./commands/compile.ts";
import { ExitCode } from "./exit-code.ts";
import { explainFailure } from "./explain-failure.ts";
import { createTerminal, FORMATS, type Format } from "./terminal.ts";

const EXAMPLES = {
  compile: `
Examples:
  $ npx bailiwick compile                 write apps/ from jurisdictions/
  $ npx bailiwick compile --root ../tree  the same for a tree elsewhere
  $ npx bailiwick compile --format json   diagnostics for a program (also github, sarif)`,
  check: `
Examples:
  $ npx bailiwick check                     recompile, compare apps/, judge with kyverno-json
  $ npx bailiwick check --jurisdiction eu   the same for one jurisdiction
  $ npx bailiwick check --no-engines        without Go: says "not judged" and ends with 1`,
};

interface SharedOptions {
  readonly root: string;
  readonly format: Format;
}

interface CheckOptions extends SharedOptions {
  readonly jurisdiction?: string;
  readonly engines: boolean;
}

process.exitCode = await run(process.argv);

/** 0 fine, 1 findings, 2 misuse or our own fault. */
async function run(argv: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.fine;
  const program = new Command("bailiwick")
    .description("Compiles jurisdictions and tenants into apps/, and refuses what it cannot prove.")
    .helpCommand(false)
    .exitOverride();
  withShared(program.command("compile"))
    .description("write apps/ from jurisdictions/, templates/ and policies/")
    .addHelpText("after", EXAMPLES.compile)
    .action(async ({ root, format }: SharedOptions) => {
      exitCode = await compileTree(root, createTerminal(format));
    });
  withShared(program.command("check"))
    .description("prove that apps/ is what the inputs compile to, and let the engines judge it")
    .option("--jurisdiction <code>", "check one jurisdiction only")
    .option("--no-engines", "skip kyverno-json; prints that nothing was judged, and ends with 1")
    .addHelpText("after", EXAMPLES.check)
    .action(async ({ root, format, ...options }: CheckOptions) => {
      exitCode = await check(root, options, createTerminal(format));
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

function withShared(command: Command): Command {
  return command
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("pretty"))
    .exitOverride();
}
