import { untouchedOutputs } from "../judge/untouched-outputs.ts";
import type { MergeMessage, ShownEffect } from "./diff-report.ts";

/** What a message is made from. */
export interface MergedChange {
  readonly effects: readonly ShownEffect[];
  readonly changedInputs: readonly string[];
  readonly changedOutputs: readonly string[];
  /** `Reason:` trailers of the commits that are to be merged. */
  readonly reasons: readonly string[];
}

/** Effects that the subject names; the trailer has all of them. */
const IN_SUBJECT = 2;

/**
 * The commit message of the merge, as far as the change tells it: room, effects, jurisdictions. A
 * reason that nobody gave stays missing: it is never made up. Undefined where nothing changed.
 */
export function mergeMessage(change: MergedChange): MergeMessage | undefined {
  const { effects, changedInputs, changedOutputs, reasons } = change;
  if (changedInputs.length === 0 && changedOutputs.length === 0) return undefined;
  const telling = effects.filter(({ weight }) => weight !== "other");
  const names = [...new Set((telling.length > 0 ? telling : effects).map(({ title }) => title))];
  const rest = names.length - IN_SUBJECT;
  const what = names.slice(0, IN_SUBJECT).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  const codes = codesOf([...changedInputs, ...changedOutputs]);
  const tenant = onlyTenant(changedInputs);
  const untouched = untouchedOutputs(changedInputs, changedOutputs).length > 0;
  const named = [...new Set(telling.map(({ name }) => name)), ...(untouched ? ["fleet"] : [])];
  return {
    subject: `${roomOf(changedInputs, codes)}: ${what || "no legal effect"}`,
    trailers: [
      ...codes.map((code) => `Jurisdiction: ${code}`),
      ...(tenant ? [`Tenant: ${tenant}`] : []),
      ...(named.length > 0 ? [`Effect: ${named.join(", ")}`] : []),
      ...reasons.map((reason) => `Reason: ${reason}`),
    ],
    reasonMissing: reasons.length === 0,
  };
}

/** The room as type and scope, as CONTRIBUTING.md has them. */
function roomOf(inputs: readonly string[], codes: readonly string[]): string {
  const tenant = onlyTenant(inputs);
  if (tenant) return `tenant(${tenant})`;
  const rooms = new Set(inputs.map((path) => path.split("/")[0]));
  const only = (room: string) => rooms.size === 1 && rooms.has(room);
  const scopes = [...new Set(inputs.map((path) => path.split("/")[1]))].join(", ");
  if (only("templates")) return `template(${scopes})`;
  if (inputs.length > 0 && inputs.every((path) => path.startsWith("policies/regulations/"))) {
    const names = inputs.map((path) => path.replace(/^.*\/|\.yaml$/g, ""));
    return `regulation(${names.join(", ")})`;
  }
  if (only("policies")) return "policy";
  return rooms.has("jurisdictions") ? `jurisdiction(${codes.join(", ")})` : "feat(compiler)";
}

function onlyTenant(inputs: readonly string[]): string | undefined {
  const found = inputs.map((path) =>
    /^jurisdictions\/([^/]+)\/tenants\/([^/.]+)\.yaml$/.exec(path),
  );
  const [first] = found;
  return found.length === 1 && first ? `${first[1]}/${first[2]}` : undefined;
}

function codesOf(paths: readonly string[]): readonly string[] {
  const codes = paths.flatMap((path) => /^(?:jurisdictions|apps)\/([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(codes)].sort();
}
