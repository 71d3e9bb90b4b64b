import { freezeTemplates } from "../commands/freeze.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npm run version        count the versions from the changesets, then freeze
  $ npx bailiwick freeze   write templates/<name>/releases/<version>.yaml from the working copy`;

/** `bailiwick freeze` */
export const freezeVerb: Verb = (program, end) => {
  withShared(program.command("freeze"))
    .description("write the release that package.json names from each template's working copy")
    .addHelpText("after", EXAMPLES)
    .action(async ({ root, format }: SharedOptions) => {
      end(await freezeTemplates(root, createTerminal(format)));
    });
};
