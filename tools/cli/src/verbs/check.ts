import { InvalidArgumentError, Option } from "commander";
import { type CheckOptions, check } from "../commands/check.ts";
import { type FixOptions, fix } from "../commands/fix.ts";
import { createTerminal } from "../terminal.ts";
import { type SharedOptions, type Verb, withShared } from "./verb.ts";

const EXAMPLES = `
Examples:
  $ npx bailiwick check                     recompile, compare apps/, judge with kyverno-json
  $ npx bailiwick check --jurisdiction eu   the same for one jurisdiction
  $ npx bailiwick check --base origin/main  and judge what the change does to what runs
  $ npx bailiwick check --fix               mend what is certain, write apps/, then check
  $ npx bailiwick check --fix unknown-field --dry-run
                                            print the edits of that code's choices too
  $ npx bailiwick check --no-engines        without Go: says "not judged" and ends with 1`;

/** `bailiwick check` */
export const checkVerb: Verb = (program, end) => {
  withShared(program.command("check"))
    .description("prove that apps/ is what the inputs compile to, and let the engines judge it")
    .addOption(new Option("--jurisdiction <code>", "check one jurisdiction only").conflicts("base"))
    .option("--base <revision>", "judge transitions too: removals, moves, changed stores, versions")
    .option("--effect <name...>", "with --base: Effect: trailers of the commit to come")
    .addOption(
      new Option("--as-of <day>", "day that waivers and facts are held against").argParser(isoDay),
    )
    .option("--no-engines", "skip kyverno-json; prints that nothing was judged, and ends with 1")
    .option("--fix [codes]", "mend what is certain; for these codes, what is a choice or yours too")
    .option("--fix-all", "with --fix: apply every choice, but no decision")
    .option("--dry-run", "with --fix: print the edits and write nothing")
    .addHelpText("after", EXAMPLES)
    .action(async ({ root, format, ...options }: SharedOptions & CheckOptions & Asked) => {
      const terminal = createTerminal(format);
      const asked = options.fix ?? (options.fixAll ? true : undefined);
      end(
        await (asked
          ? fix(root, { ...options, fix: asked }, terminal)
          : check(root, options, terminal)),
      );
    });
};

type Asked = Partial<Pick<FixOptions, "fix" | "fixAll" | "dryRun">>;

/** A calendar day, as waivers write theirs: dates of one form compare as texts. */
function isoDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text) return text;
  throw new InvalidArgumentError('write a day as in "2026-11-21"');
}
