import { Option } from "commander";
import { explain } from "../commands/explain.ts";
import { createTerminal, type Format } from "../terminal.ts";
import type { Verb } from "./verb.ts";

const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";

const EXAMPLES = `
Examples:
  $ npx bailiwick explain ${VALUES}
  $ npx bailiwick explain ${VALUES} /controlPlane/statefulSet/image/tag
  $ npx bailiwick explain apps/eu/argo-cd/tenants/acme-bank.yaml '#1/spec/sourceRepos'
  $ npx bailiwick explain jurisdictions/eu/jurisdiction.yaml /spec/inventory/4

In a file of several documents a pointer begins with # and the number of its document, from 0.

How it is found: values of the plan are replaced by others and the file is emitted again; a field
that changes comes from the value. So a line that helped to decide (a criticality that picks an
isolation) is shown at the decision and not at what follows from it, and a name that leads to
another entry (delivery, regulations) is followed where it is a decision and nowhere else. What
would appear with another value is not seen, nor what a value that is left out would do: what no
value changes is written by the code of its target, or follows from what is left out.

The output that is explained is what the tree compiles to, not what lies in apps/. Tenants are
counted by files of their own: a policy or a network policy that they share counts for none.`;

interface ExplainOptions {
  readonly root: string;
  readonly format: Extract<Format, "pretty" | "json">;
}

/** `bailiwick explain` */
export const explainVerb: Verb = (program, end) => {
  program
    .command("explain")
    .argument("<path>", "an output file below apps/, or an input file")
    .argument("[pointer]", "JSON pointer of a field; the whole file where it is left out")
    .description("say where an output field comes from, or what an input line reaches")
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .addOption(
      new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"),
    )
    .exitOverride()
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, pointer: string | undefined, options: ExplainOptions) => {
      end(await explain(options.root, path, pointer ?? "", createTerminal(options.format)));
    });
};
