import type { InputKind } from "@bailiwick/model/kinds/input";
import { nearestName } from "../wording/nearest-name.ts";
import { HOMES, homeOf } from "./home-of.ts";

/** Folders that paths are made of, below the name of a jurisdiction or template. */
const FOLDERS: readonly string[] = [
  "control-plane-clusters",
  "tenants",
  "waivers",
  "releases",
  "support",
  "regulations",
  "build",
  "admission",
];

/** Files whose name is their kind's and not their own. */
const FILES: readonly string[] = ["jurisdiction", "template", "channels", "card"];

/**
 * The path that a misplaced file was most likely meant for: first by its own spelling, then by
 * its kind and name. Undefined where that would be a guess.
 */
export function nearestHome(
  path: string,
  kind: InputKind | undefined,
  name: string | undefined,
): string | undefined {
  const policy = /^policies\/(?:build|admission)\/([^/]+)\/[^/]+$/.exec(path)?.[1];
  if (policy && !kind) return path.replace(/[^/]+$/, `${policy}.yaml`);
  const spelt = respell(path);
  const home = homeOf(spelt);
  if (home && (!kind || home.kind === kind)) return spelt;
  const pattern = kind && HOMES[kind].length === 1 ? HOMES[kind][0] : undefined;
  const code = path.startsWith("jurisdictions/") ? path.split("/")[1] : undefined;
  if (!pattern || name === undefined) return undefined;
  const filled = pattern.replace("<name>", name).replace("<code>", code ?? "<code>");
  return filled.includes("<") ? undefined : filled;
}

function respell(path: string): string {
  const folders = path.split("/");
  const file = folders.pop()?.replace(/\.yaml$/, "") ?? "";
  const steps = folders.map((folder) => nearestName(folder, FOLDERS) ?? folder);
  return [...steps, `${nearestName(file, FILES) ?? file}.yaml`].join("/");
}
