import type { TemplateSpec } from "@bailiwick/model/kinds/template";
import { describe, expect, test } from "vitest";
import {
  findRelease,
  type TemplateReleases,
} from "../../../../tools/compiler/src/3-resolve/template-releases.ts";
import { spoken } from "../../../support/spoken.ts";

const origin = { file: "jurisdictions/eu/jurisdiction.yaml", pointer: "/spec/defaults/template" };

function shelf(versions: readonly string[], withdrawn: readonly string[] = []): TemplateReleases {
  const spec = {} as TemplateSpec;
  const release = (version: string) => ({ name: "small", version, file: `${version}.yaml`, spec });
  const entry = (version: string) => ({
    value: { version, reason: "opens the network" },
    origin: { file: "channels.yaml", pointer: "/spec/withdrawn/0" },
  });
  return {
    template: "small",
    frozen: new Map(versions.map((version) => [version, release(version)])),
    withdrawn: new Map(withdrawn.map((version) => [version, entry(version)])),
  };
}

/** The file that a version is found in, or message and hint. */
function pinned(version: string, releases: TemplateReleases): string {
  const said: string[] = [];
  const found = findRelease(version, origin, releases, (finding) => {
    const [{ fault, at, message, hint } = { fault: "", at: "", message: "" }] = spoken([finding]);
    expect(at).toBe(`${origin.file}#${origin.pointer}`);
    said.push(`${fault}: ${message} | ${hint}`);
  });
  return found ? found.value.file : said.join();
}

describe("a pinned version", () => {
  const releases = shelf(["1.0.0", "1.2.0", "1.10.0"], ["1.2.0"]);

  test("is found where it is frozen", () => {
    expect(pinned("1.0.0", releases)).toBe("1.0.0.yaml");
  });

  test.each([
    ["1.0.3", "1.0.0"],
    ["1.1.9", "1.0.0"],
    ["1.9.0", "1.10.0"],
    ["0.3.0", "1.0.0"],
  ])("that was never released has a nearest one: %s, %s", (version, nearest) => {
    expect(pinned(version, releases)).toBe(
      `error unknown-template-version: "${version}" is not a frozen release of small | ` +
        `write ${nearest}, the nearest release`,
    );
  });

  test.each(["1.11.0", "2.0.0"])("ahead of the newest is not released yet: %s", (version) => {
    expect(pinned(version, releases)).toBe(
      `error unknown-template-version: "${version}" is not released yet: ` +
        'the newest release of small is "1.10.0" | ' +
        "write 1.10.0, the nearest release; a working copy is never pinned",
    );
  });

  test("that is withdrawn is refused with its reason and the nearest that stands", () => {
    expect(pinned("1.2.0", releases)).toBe(
      'error template-version-withdrawn: "1.2.0" of small is withdrawn: opens the network | ' +
        "write 1.0.0",
    );
  });

  test("that is withdrawn is refused with the one that was named instead", () => {
    const entry = { version: "1.2.0", reason: "opens the network", instead: "1.10.0" };
    const withdrawn = new Map([["1.2.0", { value: entry, origin }]]);
    expect(pinned("1.2.0", { ...releases, withdrawn })).toContain("| write 1.10.0");
  });

  test("that is withdrawn with nothing else there asks for a release", () => {
    expect(pinned("1.0.0", shelf(["1.0.0"], ["1.0.0"]))).toContain(
      "release a version of small that mends it: npm run version",
    );
  });
});
