import type { Command } from "commander";
import { newInput } from "../commands/new-input.ts";
import { askQuestions } from "../new/ask-questions.ts";
import type { Answers } from "../new/field.ts";
import { flagOf } from "../new/flag-of.ts";
import type { Recipe } from "../new/recipe.ts";
import { TENANT } from "../new/tenant-recipe.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const TENANT_EXAMPLES = `
Examples:
  $ npx bailiwick new tenant             asks, on a terminal
  $ npx bailiwick new tenant --compile   and writes apps/ too
  $ npx bailiwick new tenant --jurisdiction eu --name globex --legal-name "Globex AG" \\
      --country AT --team shop-platform --email shop-platform@globex.example \\
      --regulations gdpr --classification internal --personal \\
      --cluster shop --environment production --criticality ordinary`;

/** `bailiwick new` */
export const newVerb: Verb = (program, end) => {
  const command = program.command("new").description("write a new input file").exitOverride();
  const kinds = [
    {
      name: "tenant",
      recipe: TENANT,
      what: "write jurisdictions/<code>/tenants/<name>.yaml; asks what no flag says",
      examples: TENANT_EXAMPLES,
    },
  ];
  for (const { name, recipe, what, examples } of kinds) {
    withFlags(withShared(command.command(name)).description(what), recipe)
      .addHelpText("after", examples)
      .action(async ({ root, format, compile, ...flags }: FlagOptions) => {
        const options = { compile: compile === true, ...(attended() && { ask }) };
        end(await newInput(root, recipe, answersOf(flags), options, createTerminal(format)));
      });
  }
};

type Flags = Readonly<Record<string, string | boolean | undefined>>;

type FlagOptions = SharedOptions & Flags;

function withFlags(command: Command, { fields }: Recipe): Command {
  for (const { key, takes, ask: words } of fields) {
    const flag = flagOf(key);
    command.option(takes === undefined ? flag : `${flag} ${takes}`, words);
    if (takes === undefined) command.option(flag.replace("--", "--no-"), `none: ${words}`);
  }
  return command.option("--compile", "write apps/ too");
}

function answersOf(flags: Flags): Answers {
  const said = Object.entries(flags).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [[key, typeof value === "string" ? value : value ? "yes" : "no"] as const];
  });
  return Object.fromEntries(said);
}

function attended(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

function ask(next: Parameters<typeof askQuestions>[0], given: Answers): Promise<Answers> {
  return askQuestions(next, given, process.stdin, process.stderr);
}
