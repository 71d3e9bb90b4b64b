import { askQuestions } from "../ask-questions.ts";
import { newTenant } from "../commands/new-tenant.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick new tenant             asks, on a terminal
  $ npx bailiwick new tenant --compile   and writes apps/ too
  $ npx bailiwick new tenant --jurisdiction eu --name globex --legal-name "Globex AG" \\
      --country AT --team shop-platform --email shop-platform@globex.example \\
      --regulations gdpr --classification internal --personal \\
      --cluster shop --environment production --criticality ordinary`;

type TenantOptions = SharedOptions & { readonly personal?: boolean; readonly compile?: boolean };

/** `bailiwick new` */
export const newVerb: Verb = (program, end) => {
  const command = program.command("new").description("write a new input file").exitOverride();
  withShared(command.command("tenant"))
    .description("write jurisdictions/<code>/tenants/<name>.yaml; asks what no flag says")
    .option("--jurisdiction <code>", "where it is served")
    .option("--name <name>", "name of the tenant and of its file")
    .option("--legal-name <name>", "name of the legal entity")
    .option("--country <code>", "its country, two letters of ISO 3166-1")
    .option("--lei <lei>", "its legal entity identifier")
    .option("--team <name>", "team that owns it")
    .option("--email <address>", "role mailbox of that team")
    .option("--regulations <names>", "what binds it, with commas between")
    .option("--nis2-class <class>", "class under NIS2, as the entity rates itself")
    .option("--nis2-sector <sector>", "sector under NIS2")
    .option("--classification <class>", "class of its data")
    .option("--personal", "it holds personal data")
    .option("--no-personal", "it holds none")
    .option("--cluster <name>", "name of its first tenant cluster")
    .option("--environment <environment>", "what that cluster is for")
    .option("--criticality <rating>", "the entity's own rating of the function")
    .option("--compile", "write apps/ too")
    .addHelpText("after", EXAMPLES)
    .action(async ({ root, format, personal, compile = false, ...said }: TenantOptions) => {
      const given = {
        ...said,
        ...(personal !== undefined && { personal: personal ? "yes" : "no" }),
      };
      const attended = process.stdin.isTTY === true && process.stderr.isTTY === true;
      const ask = (questions: Parameters<typeof askQuestions>[0]) =>
        askQuestions(questions, process.stdin, process.stderr);
      const options = { compile, ...(attended && { ask }) };
      end(await newTenant(root, given, options, createTerminal(format)));
    });
};
