// The live suite: real control planes on trial with the emitted output. npm run test:live
import { join } from "node:path";
import type { EngineName } from "../../tools/engines/src/engine-pin.ts";
import { createGround } from "./create-ground.ts";
import type { Step } from "./ground.ts";
import { openRun } from "./open-run.ts";
import { attemptTable } from "./report/attempt-table.ts";
import { holdOpen } from "./report/hold-open.ts";
import { type RunReport, runSteps } from "./report/run-steps.ts";
import { type RunOptions, runOptions, USAGE } from "./run-options.ts";
import { STEPS } from "./steps.ts";

// A step that lost the race against a death may still be at work: it does not hold the end up.
process.exit(process.argv.includes("--help") ? help() : await main(process.argv.slice(2)));

function help(): number {
  console.log(`${USAGE}\n\nsteps: ${STEPS.map(({ name }) => name).join(", ")}`);
  return 0;
}

/** 0: all passed; 1: some did not; 2: the run ended early, or could not begin. */
async function main(args: readonly string[]): Promise<number> {
  let options: RunOptions;
  try {
    options = runOptions(args, STEPS, join(import.meta.dirname, "../.."));
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const run = openRun();
  const report = await tryAll(options, run);
  const passed = !report.cause && report.attempts.every((each) => each.passed);
  if (report.cause) run.say(`\nfirst cause: ${report.cause.message}`);
  if (!passed) run.say(`\nlogs are kept in ${run.logs}`);
  console.log(`\n${attemptTable(report.attempts).join("\n")}`);
  const died = options.keep && !report.cause ? await holdOpen(run) : undefined;
  if (died) run.say(`\nfirst cause: ${died.message}`);
  await run.close(passed && !died);
  if (report.cause ?? died) return 2;
  return passed ? 0 : 1;
}

function programs({ engines = [] }: Step): readonly EngineName[] {
  return engines;
}

async function tryAll(options: RunOptions, run: ReturnType<typeof openRun>): Promise<RunReport> {
  const start = performance.now();
  try {
    const ground = await createGround(options.apps, run, options.steps.flatMap(programs));
    run.say(`eu and uk are up after ${Math.round((performance.now() - start) / 1_000)} s`);
    return await runSteps(options.steps, ground);
  } catch (error) {
    const cause = await run.supervisor.causeOf(error);
    const [verdict = ""] = cause.message.split("\n");
    const row = { attempt: "both control planes start", level: "run", policy: "" };
    return { attempts: [{ ...row, verdict, passed: false }], cause };
  }
}
