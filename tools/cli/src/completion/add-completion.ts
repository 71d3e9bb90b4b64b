import { join } from "node:path";
import type { Complete, Command as Completed, RootCommand } from "@bomb.sh/tab";
import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { jurisdictionNames } from "./jurisdiction-names.ts";
import { tenantNames } from "./tenant-names.ts";
import { treeFiles } from "./tree-files.ts";
import { yamlNames } from "./yaml-names.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick completion bash         the script for bash; also zsh, fish, powershell
  $ source <(npx bailiwick completion bash)
  $ npx bailiwick completion zsh          needs compinit before it

The scripts complete the word bailiwick: alias bailiwick="npx bailiwick", or put it on the PATH.
Jurisdictions, tenants and files are those of the folder you stand in, or of --root.`;

/** Words that the tree knows for an argument or an option of that name. */
type Lister = (root: string, typed: string) => readonly string[];

const LISTERS: Readonly<Record<string, Lister>> = {
  jurisdiction: jurisdictionNames,
  path: treeFiles,
  regulations: (root) => yamlNames(join(root, "policies/regulations")),
  tenant: tenantNames,
};

/**
 * Adds `completion <shell>`, which prints a script, and the hidden `complete`, which that script
 * asks at each key. After all verbs: what is added later is not completed. The library takes words
 * of the command line from commander; what exists in the tree is added here, at the time of asking.
 */
export function addCompletion(program: Command, argv: readonly string[]): void {
  const root: RootCommand = tab(program, { completionCommandName: "completion" });
  const command = program.commands.find((each) => each.name() === "completion");
  command?.description("print the script that completes this command line in a shell");
  command?.exitOverride().addHelpText("after", EXAMPLES);
  for (const each of root.commands.values()) listWords(each, argv);
}

function listWords(command: Completed, argv: readonly string[]): void {
  for (const word of [...command.options.values(), ...command.arguments.values()]) {
    const name = "name" in word ? word.name : word.value;
    const list = Object.hasOwn(LISTERS, name) ? LISTERS[name] : undefined;
    if (list) word.handler = (complete: Complete) => offer(list, argv, complete);
  }
}

function offer(list: Lister, argv: readonly string[], complete: Complete): void {
  const at = argv.indexOf("--root");
  const root = at === -1 ? undefined : argv[at + 1];
  for (const word of list(root || process.cwd(), argv.at(-1) ?? "")) complete(word, "");
}
