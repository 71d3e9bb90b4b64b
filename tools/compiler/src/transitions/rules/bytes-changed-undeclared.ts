import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { listNames } from "../../wording/list-names.ts";
import type { PlacedTenant, Transition, TransitionRule } from "../transition.ts";

/**
 * A tenant's output changes because its inputs do, or because a commit says that the fleet does.
 * Why: a pinned template freezes data and not the compiler. What the base compiles to today, where
 * it differs from what the base has committed, is the compiler's doing and nobody's wish.
 */
const fault = defineFinding({
  code: "bytes-changed-undeclared",
  severity: "error",
  summary: "Output changes by input, or by a commit that declares it with Effect: fleet.",
  why: "what a compiler rewrites where nobody touched an input is a rollout that nobody approved",
  basis: "house",
  waivable: false,
});

/** Finds tenants whose bytes change, and would also if no input had changed. */
export const bytesChangedUndeclared: TransitionRule = {
  fault,
  judge: (transition) => (transition.effects.has("fleet") ? [] : undeclared(transition)),
};

/** One finding for all tenants: one compiler did it to all of them. */
function undeclared({ kept, base, head }: Transition): readonly Finding[] {
  const committed = textsByPath(base.committed);
  const today = textsByPath(base.outputs);
  const now = textsByPath(head.outputs);
  const paths = new Set([...committed.keys(), ...now.keys()]);
  const changed = [...paths]
    .filter((path) => now.get(path) !== committed.get(path))
    .filter((path) => today.get(path) !== committed.get(path))
    .sort();
  const tenants = kept.filter(([, tenant]) => changed.some((path) => isOf(path, tenant)));
  const [first] = tenants;
  const path = changed.find((each) => first && isOf(each, first[1]));
  if (!first || path === undefined) return [];
  const subjects = listNames(
    tenants.map(([, { subject }]) => subject),
    "and",
  );
  return [
    {
      definition: fault,
      origin: { file: path, pointer: "" },
      message: `output of ${subjects} changes, and not because of its input`,
      hint:
        "end the commit message with the lines Effect: fleet and Reason: …, or before committing " +
        "say --effect fleet; or change the compiler so that the bytes stay",
      related: tenants.slice(0, 1).map(([, { tenant }]) => ({
        origin: { file: tenant.tenant.file, pointer: "" },
        message: "this input would give the same change without being touched",
      })),
    },
  ];
}

/** What all tenants of a jurisdiction share reaches each of them; nobody syncs registers. */
const SHARED = /^apps\/[^/]+\/(?!tenants\/|argo-cd\/tenants\/|register\.yaml$)/;

function isOf(path: string, { jurisdiction, tenant }: PlacedTenant): boolean {
  const { name } = tenant.tenant;
  const folder = `apps/${jurisdiction}/`;
  return (
    path.startsWith(`${folder}tenants/${name}/`) ||
    path === `${folder}argo-cd/tenants/${name}.yaml` ||
    (path.startsWith(folder) && SHARED.test(path))
  );
}

function textsByPath(files: readonly TextFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
