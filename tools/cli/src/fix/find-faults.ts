import { compile } from "@bailiwick/compiler";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { expiredWaivers } from "../judge/expired-waivers.ts";
import { overdueDeclarations } from "../judge/overdue-declarations.ts";
import { overdueRetirements } from "../judge/overdue-retirements.ts";
import { endedVersions } from "../support/ended-versions.ts";
import type { StagedFinding } from "./staged-finding.ts";

/** The inputs of a tree, and what was found on the disk while they were read. */
export interface Faulty {
  readonly inputs: readonly TextFile[];
  readonly onDisk: readonly Finding[];
}

/** Everything that can be found in a tree without an engine, what no waiver takes out. */
export function findFaults({ inputs, onDisk }: Faulty, asOf?: string): readonly StagedFinding[] {
  const compilation = compile(inputs);
  const { phases, findings } = compilation;
  const stages = new Map(phases.flatMap((found, index) => found.map((each) => [each, index + 1])));
  const dated = [
    ...expiredWaivers(compilation, asOf),
    ...overdueDeclarations(compilation, asOf),
    ...overdueRetirements(compilation, asOf),
  ];
  // Looked at only where nothing else is wrong: any error hides them.
  const ended = endedVersions(compilation, asOf).findings;
  return [
    ...onDisk.map((finding) => ({ finding, stage: 0 })),
    ...[...findings, ...dated].map((finding) => {
      return { finding, stage: stages.get(finding) ?? phases.length + 1 };
    }),
    ...ended.map((finding) => ({ finding, stage: phases.length + 2 })),
  ];
}
