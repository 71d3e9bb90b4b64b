import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { CisTopic } from "./cis-topic.ts";
import type { NotEmitted } from "./not-emitted.ts";
import type { VclusterOption } from "./vcluster-option.ts";

/** Rows about what a vCluster can be told, in the order of the page. */
export function vclusterOptions(root: string): readonly VclusterOption[] {
  return rows(root, "vcluster-options.yaml") as readonly VclusterOption[];
}

/** Rows about what others name and this project does not emit. */
export function notEmitted(root: string): readonly NotEmitted[] {
  return rows(root, "not-emitted.yaml") as readonly NotEmitted[];
}

/** Topics of the benchmarks, in the order of the page. */
export function cisTopics(root: string): readonly CisTopic[] {
  return rows(root, "cis-topics.yaml") as readonly CisTopic[];
}

function rows(root: string, file: string): unknown {
  return parse(readFileSync(join(root, "tools/reference/facts", file), "utf8"));
}
