import type { InputKind } from "@bailiwick/model/kinds/input";
import { nearestName } from "../wording/nearest-name.ts";
import { HOMES, homeOf } from "./home-of.ts";

/** Folders and files that paths are made of, below the name of a jurisdiction or template. */
const STEPS: readonly string[] = [
  "control-plane-clusters",
  "tenants",
  "waivers",
  "releases",
  "jurisdiction.yaml",
  "template.yaml",
  "channels.yaml",
  "card.yaml",
  "regulations",
  "build",
  "admission",
];

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
  const respelt = path.split("/").map((step) => nearestName(step, STEPS) ?? step);
  const spelt = respelt.join("/");
  const home = homeOf(spelt);
  if (home && (!kind || home.kind === kind)) return spelt;
  const pattern = kind && HOMES[kind].length === 1 ? HOMES[kind][0] : undefined;
  const code = path.startsWith("jurisdictions/") ? path.split("/")[1] : undefined;
  if (!pattern || name === undefined) return undefined;
  const filled = pattern.replace("<name>", name).replace("<code>", code ?? "<code>");
  return filled.includes("<") ? undefined : filled;
}
