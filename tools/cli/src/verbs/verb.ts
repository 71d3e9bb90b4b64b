import { type Command, Option } from "commander";
import { FORMATS, type Format } from "../terminal.ts";

/** Adds one word to the command line; `end` gets the exit code of its action. */
export type Verb = (program: Command, end: (exitCode: number) => void) => void;

/** What every verb may be told. */
export interface SharedOptions {
  readonly root: string;
  readonly format: Format;
}

/** Adds the shared options; a wrong one ends in an exception and not in an exit. */
export function withShared(command: Command): Command {
  return command
    .option("--root <folder>", "folder that holds jurisdictions/", process.cwd())
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("pretty"))
    .exitOverride();
}
