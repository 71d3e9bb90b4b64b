import { choice, decision } from "@bailiwick/model/cure";
import { removeFile, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { ExceptionEntry } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { lookUp } from "./references.ts";
import type { Scope } from "./scope.ts";

const unknownAdmissionPolicy = defineFinding({
  code: "unknown-admission-policy",
  severity: "error",
  summary: "An exception names an admission policy by its name.",
  why: "an exception from a policy that is not there waits for a policy of that name",
  basis: "house",
  waivable: false,
});

const exceptionNotPossible = defineFinding({
  code: "exception-not-possible",
  severity: "error",
  summary: "Objects are excepted only from house policies of the host whose card is waivable.",
  why: "a law has no waiver, and neither has what keeps things inside the jurisdiction",
  basis: "house",
  waivable: false,
});

const exceptionMissing = defineFinding({
  code: "exception-missing",
  severity: "error",
  summary: "A waiver for an admission policy says for which objects in a cluster it is.",
  why: "an admission policy judges objects that no input file holds, so that no line names them",
  basis: "house",
  waivable: false,
});

const waiverObjectUnclear = defineFinding({
  code: "waiver-object-unclear",
  severity: "error",
  summary: "A waiver has an object for a finding, or an exception for a policy, and not both.",
  why: "a waiver that two judges read differently excuses what nobody agreed to",
  basis: "house",
  waivable: false,
});

/** What one jurisdiction's waivers except from admission policies, each with its cluster. */
export function resolveExceptions(
  waivers: readonly Manifest<Waiver>[],
  cards: readonly Manifest<PolicyCard>[],
  scope: Scope,
  report: Report,
): readonly ExceptionEntry[] {
  const policies = new Map(
    cards
      .filter(({ document }) => document.spec.admission)
      .map(({ document }) => [document.metadata.name, document]),
  );
  return waivers.flatMap((waiver) => {
    const { code, exception } = waiver.document.spec;
    if (exception) return resolveException(waiver, policies, scope, report) ?? [];
    if (policies.has(code)) reportMissing(waiver, scope, report);
    else if (!waiver.document.spec.object) reportNothing(waiver, report);
    return [];
  });
}

function resolveException(
  waiver: Manifest<Waiver>,
  policies: ReadonlyMap<string, PolicyCard>,
  { clusters }: Scope,
  report: Report,
): ExceptionEntry | undefined {
  const { path: file, document } = waiver;
  const { code, object, exception, until } = document.spec;
  if (!exception) return undefined;
  if (object) reportBoth(file, report);
  const fitting = [...policies].filter(([, card]) => isWaivable(card));
  const register = {
    definition: unknownAdmissionPolicy,
    what: "an admission policy that can be waived",
    entries: new Map(fitting),
    declaredIn: "policies/admission/",
  };
  const at = { file, pointer: "/spec/code" };
  const known = policies.get(code);
  if (known && !isWaivable(known)) reportNotPossible(waiver, known, report);
  const policy = known ? isWaivable(known) : lookUp(code, at, register, report);
  const where = { file, pointer: "/spec/exception/controlPlaneCluster" };
  const cluster = lookUp(exception.controlPlaneCluster, where, clusters, report);
  if (!policy || !cluster || object) return undefined;
  const { kind, namespace, names, ticket } = exception;
  const objects = { kind, namespace, names };
  const { name } = document.metadata;
  return { name, file, policy: code, cluster: cluster.value, objects, ticket, until };
}

function isWaivable({ spec }: PolicyCard): boolean {
  const { waivable = false, levels = [] } = spec.admission ?? {};
  return spec.basis === "house" && waivable && levels.includes("host");
}

function reportNotPossible({ path }: Manifest<Waiver>, card: PolicyCard, report: Report): void {
  const { name } = card.metadata;
  const { basis, admission } = card.spec;
  const held = admission?.levels.includes("host")
    ? "its card does not say that it can be"
    : "it judges nothing on a control plane cluster";
  const why = basis === "house" ? held : `its basis is ${basis}, and not house`;
  report({
    definition: exceptionNotPossible,
    origin: { file: path, pointer: "/spec/code" },
    message: `"${name}" cannot be waived: ${why}`,
    hint: `remove this waiver${card.spec.fix ? `, and ${card.spec.fix}` : ""}`,
    cure: choice(removeFile(path)),
  });
}

/** Which objects are meant, whoever agreed knows; the form is shown. */
function reportMissing({ path, document }: Manifest<Waiver>, scope: Scope, report: Report): void {
  const [controlPlaneCluster = "none"] = [...scope.clusters.entries.keys()].sort();
  const named = { kind: "Pod", namespace: "vc-tenant--cluster", names: ["pod-0"] };
  const at = { file: path, pointer: "/spec/exception" };
  const shown = setTo(at, { controlPlaneCluster, ...named, ticket: "CHG-1" });
  const object = { file: path, pointer: "/spec/object" };
  report({
    definition: exceptionMissing,
    origin: { file: path, pointer: "/spec/code" },
    message: `"${document.spec.code}" is an admission policy, and no objects are named`,
    hint:
      `write exception: { controlPlaneCluster: ${controlPlaneCluster}, kind, namespace, ` +
      "names, ticket } in place of object",
    cure: decision(shown, ...(document.spec.object ? [takeOut(object)] : [])),
  });
}

function reportBoth(path: string, report: Report): void {
  const origin = { file: path, pointer: "/spec/object" };
  report({
    definition: waiverObjectUnclear,
    origin,
    message: "this waiver has an exception, and an object that nobody reads",
    hint: "remove object",
    cure: choice(takeOut(origin)),
  });
}

function reportNothing({ path, document }: Manifest<Waiver>, report: Report): void {
  report({
    definition: waiverObjectUnclear,
    origin: { file: path, pointer: "/spec" },
    message: `nothing says where "${document.spec.code}" is waived`,
    hint: "add object: { path, pointer } as the finding prints them, or remove this waiver",
    cure: choice(removeFile(path)),
  });
}
