import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import type { Question } from "./tenant-cluster.ts";

const sandboxNotOffered = defineFinding({
  code: "sandbox-not-offered",
  severity: "error",
  summary: "The runtime class of a control plane is declared on its control plane cluster.",
  why: "a control plane whose handler the nodes do not have never starts",
  basis: "house",
  waivable: false,
});

/** Runtime class that the control plane pod runs in. */
export function decideSandbox(
  { request }: Question,
  { name, file, spec }: ClusterEntry,
  report: Report,
): Sourced<string> | undefined {
  const { sandbox } = request;
  const offered = (spec.runtimeClasses ?? []).map((each) => each.name);
  if (!sandbox || offered.includes(sandbox.value)) return sandbox;
  const [first] = offered;
  report({
    definition: sandboxNotOffered,
    origin: sandbox.origin,
    message: `"${sandbox.value}" is no runtime class of ${name}`,
    hint:
      first === undefined
        ? `leave sandbox out, or declare it in runtimeClasses of ${file}`
        : `use ${listNames(offered)}, or declare it in runtimeClasses of ${file}`,
    cure: choice(first === undefined ? takeOut(sandbox.origin) : setTo(sandbox.origin, first)),
    related: [
      { origin: { file, pointer: "/spec/runtimeClasses" }, message: "what its nodes can run" },
    ],
  });
  return undefined;
}
