import { mirror } from "../commands/mirror.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick mirror eu                   a line for each thing, with its digest
  $ npx bailiwick mirror eu --format json     the same for the program that fills the mirror

Images of control planes, their nodes' helpers and the policy engine; charts; the Go modules that
engines are built from; npm packages. What tenants deploy is their own and not in it.`;

/** `bailiwick mirror` */
export const mirrorVerb: Verb = (program, end) => {
  withShared(program.command("mirror"))
    .argument("<jurisdiction>", "code of the jurisdiction: eu")
    .description("print what a jurisdiction needs to run and compile with the network off")
    .addHelpText("after", EXAMPLES)
    .action(async (code: string, { root, format }: SharedOptions) => {
      end(await mirror(root, code, createTerminal(format)));
    });
};
