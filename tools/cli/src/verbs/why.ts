import { InvalidArgumentError } from "commander";
import { type WhyOptions, why } from "../commands/why.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick why eu/acme-bank                   admission, moves and changes, with reasons
  $ npx bailiwick why eu/acme-bank --at 2026-12-01   the state merged by the end of that day (UTC)
  $ npx bailiwick why eu/acme-bank --at v12          the state of one commit
  $ npx bailiwick why eu/acme-bank --at v12 --rerun  and compile it again, in a scratch folder
  $ npx bailiwick why eu/acme-bank --format json     the same facts for a program`;

/** `bailiwick why` */
export const whyVerb: Verb = (program, end) => {
  withShared(program.command("why"))
    .argument("<tenant>", "jurisdiction/tenant", tenantName)
    .description("tell from first-parent history why a tenant is where it is")
    .option("--at <when>", "day (2026-12-01) or commit")
    .option("--rerun", "compile that commit again with its own compiler and compare the bytes")
    .addHelpText("after", EXAMPLES)
    .action((tenant: string, { root, format, ...options }: SharedOptions & WhyOptions) => {
      end(why(root, tenant, options, createTerminal(format)));
    });
};

function tenantName(text: string): string {
  if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(text)) return text;
  throw new InvalidArgumentError('write jurisdiction and tenant as in "eu/acme-bank"');
}
