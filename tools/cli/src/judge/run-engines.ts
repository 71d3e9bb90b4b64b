import { type Compilation, waiveLater } from "@bailiwick/compiler";
import type { Finding } from "@bailiwick/model/finding";
import { count } from "../print/counts.ts";
import type { Terminal } from "../terminal.ts";
import { judgeObjects } from "./judge-objects.ts";
import { judge } from "./judge-policies.ts";
import { judgeReleases } from "./judge-releases.ts";

/** What the engines say of a compilation. */
export interface EngineAnswers {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  /** What schemas and charts were held against, a line each. */
  readonly lines: readonly string[];
  /** What the build policies said, in a few words. */
  readonly verdicts: string;
}

/**
 * Build policies by kyverno-json, emitted objects by closed schemas, values by what Helm makes of
 * them. The engines run in processes of their own, at the same time.
 */
export async function runEngines(
  compilation: Compilation,
  terminal: Terminal,
): Promise<EngineAnswers> {
  const [judged, held, rendered] = await Promise.all([
    judge(compilation, terminal),
    judgeObjects(compilation, terminal),
    judgeReleases(compilation, terminal),
  ]);
  const answered = waiveLater("policy", judged.findings, compilation);
  return {
    findings: [held, rendered, answered].flatMap(({ findings }) => findings),
    waived: answered.waived,
    lines: [schemaLine(held), renderLine(rendered)],
    verdicts: verdictLine(judged),
  };
}

function schemaLine(held: Awaited<ReturnType<typeof judgeObjects>>): string {
  const judged = `${count(held.objects, "object")} and ${count(held.values, "values file")}`;
  const schemas = count(held.schemas, "closed schema");
  return `${judged} held against ${schemas}: ${held.sources.join(", ")}`;
}

function renderLine(rendered: Awaited<ReturnType<typeof judgeReleases>>): string {
  const { releases, charts, documents, cached, seconds } = rendered;
  const what = `${count(releases, "release")} rendered by chart ${charts.join(", ")}`;
  const judged = `${count(documents, "document")} held against the inventories`;
  return `${what}: ${judged}     ${seconds} s, ${cached} from the cache`;
}

function verdictLine(judged: Awaited<ReturnType<typeof judge>>): string {
  const policies = count(judged.policies, "build policy", "build policies");
  const documents = count(judged.documents, "document");
  return `${policies} gave ${count(judged.verdicts, "verdict")} on ${documents}`;
}
