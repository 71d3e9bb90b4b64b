import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Ground, Step } from "../live/ground.ts";
import { unsoundExpressions } from "../live/policies/unsound-expressions.ts";
import { removeAbandonedCaches } from "../live/processes/abandoned-caches.ts";
import { type Supervisor, supervise } from "../live/processes/supervisor.ts";
import { attemptTable } from "../live/report/attempt-table.ts";
import { runSteps } from "../live/report/run-steps.ts";
import { runOptions } from "../live/run-options.ts";

const opened: Supervisor[] = [];

afterEach(async () => {
  for (const supervisor of opened.splice(0)) {
    await supervisor.stopAll();
    rmSync(supervisor.folder, { recursive: true, force: true });
  }
});

function open(): Supervisor {
  const supervisor = supervise(mkdtempSync(join(tmpdir(), "bailiwick-live-test-")));
  opened.push(supervisor);
  return supervisor;
}

function program(name: string, script: string) {
  return { name, command: process.execPath, arguments: ["-e", script] };
}

function step(name: string, run: Step["run"], needs: readonly string[] = []): Step {
  return { name, run, needs };
}

function isGone(pid: number): boolean {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
}

const SERVES = "setInterval(() => undefined, 1000)";
const passed = { attempt: "a", level: "eu", verdict: "denied", policy: "p", passed: true };

/** Only what the runner itself uses. */
function groundOf(supervisor: Supervisor): Ground {
  return { supervisor, say: () => undefined } as unknown as Ground;
}

test("a process that dies ends the run at once and is told with the end of its log", async () => {
  const supervisor = open();
  const hang = step("hang", async () => {
    await supervisor.start(program("other (eu)", SERVES));
    await supervisor.start(
      program(
        "store (eu)",
        'console.error("no room on disk"); setTimeout(() => process.exit(7), 200)',
      ),
    );
    return new Promise<never>(() => undefined);
  });
  const never = step("never", () => Promise.reject(new Error("a step ran after a death")));
  const { attempts, cause } = await runSteps([hang, never], groundOf(supervisor));
  expect(cause?.message).toBe("store (eu) ended with code 7\n  no room on disk");
  expect(attempts).toEqual([
    {
      attempt: "hang",
      level: "run",
      verdict: "store (eu) ended with code 7",
      policy: "",
      passed: false,
    },
  ]);
});

test("a connection that breaks just before its server is known to be gone is no cause", async () => {
  const supervisor = open();
  const hangUp = step("hang-up", async () => {
    const { pid } = await supervisor.start(program("server (uk)", SERVES));
    process.kill(pid, "SIGKILL");
    throw new Error("socket hang up");
  });
  const { cause } = await runSteps([hangUp], groundOf(supervisor));
  expect(cause?.message).toBe("server (uk) ended with SIGKILL");
});

test("of two processes that die, the first one is the cause", async () => {
  const supervisor = open();
  const early = await supervisor.start(program("early", SERVES));
  // It ends when nothing answers to the other's number any more, however slow the machine is.
  const mourn = `setInterval(() => process.kill(${early.pid}, 0), 20)`;
  const late = await supervisor.start(program("late", mourn));
  process.kill(early.pid, "SIGKILL");
  await expect.poll(() => isGone(late.pid), { timeout: 60_000 }).toBe(true);
  await expect(supervisor.unlessBroken(new Promise(() => undefined))).rejects.toThrow(
    /^early ended/,
  );
});

test("a program that cannot be started is named", async () => {
  const supervisor = open();
  const absent = { name: "absent (uk)", command: join(supervisor.folder, "absent"), arguments: [] };
  await supervisor.start(absent).catch(() => undefined);
  await expect(supervisor.unlessBroken(new Promise(() => undefined))).rejects.toThrow(
    /^absent \(uk\) could not be started/,
  );
});

test("a program that never gets ready is named with how long it was given", async () => {
  const supervisor = open();
  const mute = { ...program("mute", SERVES), isReady: async () => false, patience: 0.3 };
  await expect(supervisor.start(mute)).rejects.toThrow(/^mute was not ready after 0.3 s/);
});

test("what is stopped is gone, also what it started, and is not missed", async () => {
  const supervisor = open();
  const parent = `require("node:child_process").spawn(process.execPath, ["-e", "${SERVES}"])`;
  const { pid } = await supervisor.start(program("parent", `${parent}; ${SERVES}`));
  await supervisor.stopAll();
  expect(() => process.kill(-pid, 0)).toThrow(/ESRCH/);
  expect(supervisor.running()).toEqual([]);
  expect(await supervisor.unlessBroken(Promise.resolve("still whole"))).toBe("still whole");
  await expect(supervisor.start(program("more", SERVES))).rejects.toThrow("the run is over");
});

test("a step that throws fails by its name, and the next one runs", async () => {
  const steps = [
    step("broken", () => Promise.reject(new Error("no such pod\nand more"))),
    step("whole", async () => [passed]),
  ];
  const { attempts, cause } = await runSteps(steps, groundOf(open()));
  expect(cause).toBeUndefined();
  expect(attempts.map(({ attempt, verdict }) => `${attempt}: ${verdict}`)).toEqual([
    "broken: no such pod",
    "a: denied",
  ]);
});

test("the table marks what failed and ends with the count", () => {
  const lines = attemptTable([
    passed,
    { ...passed, attempt: "node name", verdict: "bound to us-1", passed: false },
  ]);
  expect(lines).toEqual([
    "     attempt    level  verdict        policy",
    "ok   a          eu     denied         p",
    "FAIL node name  eu     bound to us-1  p",
    "",
    "1 passed, 1 failed",
  ]);
});

test("--only brings what a step needs, in the order of the list", () => {
  const run = async () => [];
  const all = [step("a", run), step("b", run, ["a"]), step("c", run), step("d", run, ["b"])];
  const names = (only: string) =>
    runOptions(["--only", only], all, "/").steps.map(({ name }) => name);
  expect(names("d")).toEqual(["a", "b", "d"]);
  expect(() => names("e")).toThrow("no step e; there are a, b, c, d");
});

test("a compile cache outlives its process no longer than to the next run", () => {
  const { folder } = open();
  const own = `go-build-etcd-${process.pid}`;
  for (const name of [own, "go-build-etcd-4194305", "0a1b2c"]) mkdirSync(join(folder, name));
  removeAbandonedCaches(folder);
  expect(readdirSync(folder).sort()).toEqual(["0a1b2c", own].sort());
});

test.each([
  [
    "fields that another kind of the policy has",
    ["endpoints", "slices"],
    "v1, Kind=A: ERROR: 1:7: undefined field 'b'\nERROR: 1:9: undefined field 'c'",
    0,
  ],
  [
    "a field that no kind of the policy has",
    ["pods", "pods/status"],
    "v1, Kind=Pod: ERROR: 1:7: undefined field 'b'",
    1,
  ],
  [
    "an expression of the wrong type",
    ["endpoints", "slices"],
    "v1, Kind=A: ERROR: 1:7: found no matching overload",
    1,
  ],
])("the type checker's complaint about %s", (_, resources, warning, count) => {
  const spec = { matchConstraints: { resourceRules: [{ resources }] } };
  const status = { typeChecking: { expressionWarnings: [{ warning }] } };
  const policy = { apiVersion: "", kind: "", metadata: { name: "p" }, spec, status };
  expect(unsoundExpressions(policy)).toHaveLength(count);
});
