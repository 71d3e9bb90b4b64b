import { verifyHistory } from "../commands/verify-history.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick verify-history                 every first-parent commit up to HEAD
  $ npx bailiwick verify-history v11..v12        those after v11, up to v12
  $ npx bailiwick verify-history --format json   failures and dates that run backwards`;

/** `bailiwick verify-history` */
export const verifyHistoryVerb: Verb = (program, end) => {
  withShared(program.command("verify-history"))
    .argument("[range]", "A..B, or the last commit", "HEAD")
    .description("compile every first-parent commit again and compare with its own apps/")
    .addHelpText("after", EXAMPLES)
    .action((range: string, { root, format }: SharedOptions) => {
      end(verifyHistory(root, range, createTerminal(format)));
    });
};
