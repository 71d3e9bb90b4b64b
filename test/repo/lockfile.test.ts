import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/clone.ts";

interface LockEntry {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, LockEntry>>;
};

describe("the lockfile installs on a machine that has nothing", () => {
  test("every platform package has an entry: run node .ci/complete-lockfile.mjs", () => {
    expect(missingEntries(lock.packages)).toEqual([]);
  });

  test("a dropped platform package is noticed", () => {
    const dropped = Object.entries(lock.packages).filter(([key]) => !key.endsWith("nx-darwin-x64"));
    expect(missingEntries(Object.fromEntries(dropped))).toEqual(["@nx/nx-darwin-x64"]);
  });

  test("names no place that packages come from", () => {
    const hosts = Object.values(lock.packages).filter(({ resolved }) => resolved?.includes("://"));
    expect(hosts).toEqual([]);
  });

  test("everything that is installed here has a hash", () => {
    const bare = Object.entries(lock.packages).filter(
      ([key, entry]) =>
        key.startsWith("node_modules/") && !entry.link && !entry.integrity && !entry.os,
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });
});

function missingEntries(packages: Readonly<Record<string, LockEntry>>): readonly string[] {
  const known = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, "")));
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  return [...new Set(wanted)].filter((name) => !known.has(name));
}
