import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { withBuildLock } from "../../../tools/engines/src/build-lock.ts";
import { ownFolder } from "./stand-in.ts";

const lockPath = () => join(ownFolder(), "engine.lock");

test("one works at a time, and nothing is left behind", async () => {
  const path = lockPath();
  let inside = 0;
  const work = async () => {
    inside += 1;
    const seen = inside;
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    return seen;
  };
  const runs = [1, 2, 3].map(() => withBuildLock(path, () => undefined, work));
  expect(await Promise.all(runs)).toEqual([1, 1, 1]);
  expect(readdirSync(dirname(path))).toEqual([]);
});

test("work that fails gives the lock back", async () => {
  const path = lockPath();
  const failing = withBuildLock(
    path,
    () => undefined,
    () => Promise.reject(new Error("no")),
  );
  await expect(failing).rejects.toThrow("no");
  expect(existsSync(path)).toBe(false);
});

test("the lock of a process that died is taken over", async () => {
  const path = lockPath();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path, String(pid));
  expect(
    await withBuildLock(
      path,
      () => undefined,
      async () => "built",
    ),
  ).toBe("built");
});

test("a lock without a sign of life is taken over, even when its number lives again", async () => {
  const path = lockPath();
  writeFileSync(path, String(process.pid));
  utimesSync(path, new Date(0), new Date(0));
  expect(
    await withBuildLock(
      path,
      () => undefined,
      async () => "built",
    ),
  ).toBe("built");
});
