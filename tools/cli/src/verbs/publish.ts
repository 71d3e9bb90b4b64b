import { type PublishOptions, publish } from "../commands/publish.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick publish eu                              make the commit, push nothing
  $ npx bailiwick publish eu --to <remote> --sign <key>   and push it, signed
  $ npx bailiwick publish eu --commit v12 --to <remote>   what an earlier commit says`;

/** `bailiwick publish` */
export const publishVerb: Verb = (program, end) => {
  withShared(program.command("publish"))
    .argument("<jurisdiction>", "whose output to export")
    .description("export apps/<jurisdiction> as a commit for the remote that its Argo CD reads")
    .option("--commit <revision>", "commit of this repository", "HEAD")
    .option("--to <remote>", "remote or path to push to")
    .option("--branch <name>", "branch of that remote", "main")
    .option("--sign <key>", "sign with this key; the form is Git's gpg.format")
    .addHelpText("after", EXAMPLES)
    .action(
      (jurisdiction: string, { root, format, ...options }: SharedOptions & PublishOptions) => {
        end(publish(root, jurisdiction, options, createTerminal(format)));
      },
    );
};
