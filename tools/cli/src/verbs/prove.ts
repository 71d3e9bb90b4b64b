import { Option } from "commander";
import { type ProveOptions, prove } from "../commands/prove.ts";
import { createTerminal } from "../terminal.ts";
import type { Verb } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick prove apps/eu --jurisdiction eu
  $ npx bailiwick prove apps/eu --jurisdiction eu --format json
  $ helm template x chart/ | npx bailiwick prove - --jurisdiction eu

Every image, host, address, URL and class that the texts name is held against what the jurisdiction
declares; ConfigMaps, Secrets and what they embed are opened. Nothing has to be adopted: the path
may be any tree of YAML. Ends with 1 where a place is outside or unknown.`;

/** `bailiwick prove` */
export const proveVerb: Verb = (program, end) => {
  program
    .command("prove")
    .argument("<path>", "a folder, a file, or - for standard input")
    .description("hold every place that YAML of any origin names against a jurisdiction")
    .requiredOption("--jurisdiction <code>", "jurisdiction that everything has to be in")
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .addOption(
      new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"),
    )
    .exitOverride()
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, { root, ...options }: ProveOptions & { root: string }) => {
      end(await prove(root, path, options, createTerminal(options.format)));
    });
};
