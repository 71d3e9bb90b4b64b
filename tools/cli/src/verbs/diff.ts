import { Option } from "commander";
import { type DiffOptions, diff } from "../commands/diff.ts";
import { createTerminal } from "../terminal.ts";
import type { Verb } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick diff                               the work tree against where it left origin/main
  $ npx bailiwick diff HEAD                          what is not committed yet
  $ npx bailiwick diff origin/main --head feature    a branch, whatever the work tree holds
  $ npx bailiwick diff v12 --format json             everything since v12, for a program
  $ npx bailiwick diff --format markdown             the comment under a pull request

The base is the last commit that both lines have: what others merged meanwhile is not shown. Without
an origin/main it is HEAD. Both inputs are compiled by this compiler, up to its decisions; output is
compared as it is committed or lies on disk. Nothing is checked out, fetched or written.

Ends with 0 when all was compared, whatever was found; with 1 when a side does not compile or cannot
be read; with 2 when it was misused.`;

interface DiffVerbOptions extends Omit<DiffOptions, "base"> {
  readonly root: string;
}

/** `bailiwick diff` */
export const diffVerb: Verb = (program, end) => {
  program
    .command("diff")
    .argument("[base]", "commit, branch or tag to compare with")
    .description("say what a change means: legal effects first, then everything else")
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .option("--head <revision>", "look at this revision and not at the work tree")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["pretty", "markdown", "json"])
        .default("pretty"),
    )
    .exitOverride()
    .addHelpText("after", EXAMPLES)
    .action(async (base: string | undefined, { root, ...options }: DiffVerbOptions) => {
      const wanted = { ...options, ...(base !== undefined && { base }) };
      end(await diff(root, wanted, createTerminal("pretty")));
    });
};
