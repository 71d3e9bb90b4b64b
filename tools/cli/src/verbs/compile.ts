import { compileTree } from "../commands/compile.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick compile                 write apps/ from jurisdictions/
  $ npx bailiwick compile --root ../tree  the same for a tree elsewhere
  $ npx bailiwick compile --format json   diagnostics for a program (also github, sarif)`;

/** `bailiwick compile` */
export const compileVerb: Verb = (program, end) => {
  withShared(program.command("compile"))
    .description("write apps/ from jurisdictions/, templates/ and policies/")
    .addHelpText("after", EXAMPLES)
    .action(async ({ root, format }: SharedOptions) => {
      end(await compileTree(root, createTerminal(format)));
    });
};
