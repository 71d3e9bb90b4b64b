import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";
import { pointerStep } from "@bailiwick/model/pointer-step";
import type { Cause, ExplainedField, ExplainedFile } from "../handoff/explanation.ts";
import type { JurisdictionPlan, Plan } from "../handoff/plan.ts";
import type { SourceDocument } from "../handoff/source-document.ts";
import { guardsOf } from "./guards-of.ts";
import { inputOrigins } from "./input-origins.ts";
import { type OneFile, oneFile } from "./one-file.ts";
import { policyBasis } from "./policy-basis.ts";
import { sitesOf } from "./sites.ts";
import { type Trace, trace } from "./trace.ts";
import { withReplaced } from "./with-replaced.ts";

/**
 * Where each field of one output file comes from; undefined where no such file is emitted. The plan
 * is not asked again: what a line only helped to decide is no cause, the decision is.
 */
export function explainOutput(
  plan: Plan,
  documents: readonly SourceDocument[],
  path: string,
): ExplainedFile | undefined {
  for (const jurisdiction of plan.jurisdictions) {
    if (!path.startsWith(`apps/${jurisdiction.jurisdiction.name}/`)) continue;
    const file = oneFile(jurisdiction, path);
    if (file) return explained(file, path, jurisdiction, documents);
  }
  return undefined;
}

function explained(
  file: OneFile,
  path: string,
  { jurisdiction }: JurisdictionPlan,
  documents: readonly SourceDocument[],
): ExplainedFile {
  const root: Origin = { file: jurisdiction.file, pointer: "" };
  const sites = sitesOf(file.plan, root, inputOrigins(documents));
  const objects = file.documents.map(({ object }) => object);
  const { traces, untried } = trace(sites, objects, (edits) => {
    const emitted = file.again(withReplaced(file.plan, edits));
    return emitted && [...emitted];
  });
  const byPointer = Map.groupBy(traces, ({ pointer }) => pointer);
  const fields = file.documents.flatMap(({ object, target }, index) => {
    const start = objects.length > 1 ? `#${index}` : "";
    return leavesOf(object).map(([pointer, value]): ExplainedField => {
      const found = byPointer.get(`/${index}${pointer}`) ?? [];
      return { pointer: start + pointer, value, target, causes: causesOf(found) };
    });
  });
  const basisOf = (name: string) => policyBasis(documents, name);
  const policy = /^policies\/[^/]+\/([^/]+)\//.exec(file.source)?.[1];
  const tenant = file.plan.tenants.find((each) => each.tenant.file === file.source)?.tenant;
  const binding = jurisdiction.regulations.filter(
    ({ metadata }) => tenant?.spec.regulations.includes(metadata.name) ?? true,
  );
  const names = new Set(traces.flatMap(({ site }) => site.decision ?? []));
  return {
    path,
    source: file.source,
    fields,
    untried: untried.map(({ origin }) => origin),
    decisions: [...names].sort().map((name) => guardsOf(name, binding, basisOf)),
    ...(policy === undefined ? {} : { policy: basisOf(policy) }),
  };
}

const ORDER = ["shows", "chooses", "worked-out", "changes"];

/** What is shown comes first; a line that acts twice is said once, in the strongest way. */
function causesOf(traces: readonly Trace[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  const sorted = [...traces].sort((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
  for (const { site, effect } of sorted) {
    const { origin, decision } = site;
    const key = `${origin.file}#${origin.pointer}`;
    const known = causes.get(key);
    if (known?.decision !== undefined || (known && !decision)) continue;
    const named = decision && (site.chosen || known) ? { decision } : {};
    causes.set(key, { origin, effect: known?.effect ?? effect, ...named });
  }
  return [...causes.values()];
}

/** Scalars and empty collections of an object with their pointers, in its own order. */
function leavesOf(value: JsonValue, pointer = ""): readonly [string, JsonValue][] {
  const children: readonly [string, JsonValue][] =
    Array.isArray(value) || isJsonObject(value) ? Object.entries(value as JsonObject) : [];
  if (children.length === 0) return [[pointer, value]];
  return children.flatMap(([key, each]) => leavesOf(each, pointer + pointerStep(key)));
}
