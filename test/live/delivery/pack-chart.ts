import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { stringify } from "yaml";

/** A chart as a registry holds it. */
export interface PackedChart {
  readonly name: string;
  /** Without a `v`. */
  readonly version: string;
  /** What Chart.yaml says, for the registry. */
  readonly about: Readonly<Record<string, unknown>>;
  /** The gzipped tar. */
  readonly archive: Buffer;
}

interface Chart extends Record<string, unknown> {
  readonly dependencies?: readonly { readonly name: string }[];
}

/**
 * Packs the chart in `from` under a name and version, by way of `scratch`. Charts in Go modules
 * have no version of their own yet, and leave out dependencies that their release pipeline fetches,
 * which Helm asks for before it reads any values. Our values switch these off, but for the one that
 * defines policies.kyverno.io: the clusters here have what the output uses of it. Nothing else
 * differs from what upstream releases.
 */
export function packChart(
  from: string,
  { name, version }: { readonly name: string; readonly version: string },
  scratch: string,
): PackedChart {
  const folder = join(scratch, name);
  cpSync(from, folder, { recursive: true });
  const file = join(folder, "Chart.yaml");
  const found = load(readFileSync(file, "utf8")) as Chart;
  const there = found.dependencies?.filter((each) => existsSync(join(folder, "charts", each.name)));
  const about = { ...found, version, ...(there && { dependencies: there }) };
  // Folders of a module are read-only, and so are their copies.
  execFileSync("chmod", ["-R", "u+w", folder]);
  writeFileSync(file, stringify(about));
  const archive = execFileSync("tar", ["-czf", "-", "-C", scratch, name], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return { name, version, about, archive };
}
