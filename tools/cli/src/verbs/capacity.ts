import { capacity } from "../commands/capacity.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick capacity                  a table for each control plane cluster
  $ npx bailiwick capacity eu               of one jurisdiction
  $ npx bailiwick capacity --format json    the same numbers for a program

Asked is the sum of what quotas allow. Where something does not fit it ends with 1; compile says
which tenant cluster it is, and where there is room.`;

/** `bailiwick capacity` */
export const capacityVerb: Verb = (program, end) => {
  withShared(program.command("capacity"))
    .argument("[jurisdiction]", "code of the jurisdiction: eu")
    .description("print what tenant clusters may ask for, and what their hosts declare to have")
    .addHelpText("after", EXAMPLES)
    .action(async (code: string | undefined, { root, format }: SharedOptions) => {
      end(await capacity(root, code, createTerminal(format)));
    });
};
