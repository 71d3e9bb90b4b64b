import { Option } from "commander";
import { PROOF_FORMATS, type ProveOptions, prove } from "../commands/prove.ts";
import { ExitCode } from "../exit-code.ts";
import { createTerminal } from "../terminal.ts";
import type { Verb } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick prove apps/eu --jurisdiction eu
  $ npx bailiwick prove apps/eu --jurisdiction eu --format markdown
  $ npx bailiwick prove apps/eu --jurisdiction-file jurisdictions/eu --format json
  $ helm template x chart/ | npx bailiwick prove - --jurisdiction eu

Every image, host, address, URL and class that the texts name is held against what the jurisdiction
declares; ConfigMaps, Secrets and what they embed are opened. Nothing has to be adopted: the path
may be any tree of YAML, a clone of a Git repository for example. A folder with a Chart.yaml is
rendered; that needs Go once. Ends with 1 where a place is outside or unknown, or a chart does not
render.`;

/** `bailiwick prove` */
export const proveVerb: Verb = (program, end) => {
  program
    .command("prove")
    .argument("<path>", "a folder, a file, a Helm chart, or - for standard input")
    .description("hold every place that YAML of any origin names against a jurisdiction")
    .option("--jurisdiction <code>", "jurisdiction that everything has to be in")
    .option("--jurisdiction-file <path...>", "its files, where there is no tree around them")
    .option("--values <file>", "values that charts are rendered with, instead of their own")
    .option("--kubernetes <minor>", "version that charts are rendered for", "1.36")
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .addOption(
      new Option("--format <format>", "how to print").choices(PROOF_FORMATS).default("pretty"),
    )
    .exitOverride()
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, { root, ...options }: ProveOptions & { root: string }) => {
      const terminal = createTerminal(options.format === "markdown" ? "pretty" : options.format);
      if (options.jurisdiction === undefined && options.jurisdictionFile === undefined) {
        terminal.note("error: say which: --jurisdiction <code> or --jurisdiction-file <path>\n");
        end(ExitCode.fault);
        return;
      }
      end(await prove(root, path, options, terminal));
    });
};
