import { choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import { below, type Origin } from "@bailiwick/model/origin";
import type { TenantEntry } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { checkLegalEntity } from "./legal-entities.ts";
import { answerLike } from "./like.ts";
import { lookUp } from "./references.ts";
import { resolveRequest } from "./requests.ts";
import type { Scope } from "./scope.ts";
import { watch } from "./watch.ts";

const regulationNotInForce = defineFinding({
  code: "regulation-not-in-force",
  severity: "error",
  summary: "A tenant is bound by regulations that its jurisdiction declares in force.",
  why: "the jurisdiction's policies answer the regulations that it declares, and no others",
  basis: "house",
  waivable: false,
});

const tenantClusterTwice = defineFinding({
  code: "tenant-cluster-twice",
  severity: "error",
  summary: "Every tenant cluster of a tenant has its own name.",
  why: "two tenant clusters of one name would be one release in one namespace",
  basis: "house",
  waivable: false,
});

/** A tenant with every name replaced by what it names; undefined when one names nothing. */
export function resolveTenant(
  { path, document }: Manifest<Tenant>,
  scope: Scope,
  reportAll: Report,
): TenantEntry | undefined {
  const { report, failed } = watch(reportAll);
  const spec: Origin = { file: path, pointer: "/spec" };
  checkLegalEntity(document.spec.legalEntity, below(spec, "legalEntity"), report);
  checkRegulations(document, below(spec, "regulations"), scope, report);
  const list = below(spec, "clusters");
  reportClustersTwice(document, list, report);
  const requests = document.spec.clusters.map((request, index) =>
    resolveRequest(request, below(list, index), scope, report),
  );
  const clusters = answerLike(requests, emptiedLists(document, list), report);
  if (failed()) return undefined;
  return { name: document.metadata.name, file: path, spec: document.spec, clusters };
}

function checkRegulations(document: Tenant, list: Origin, scope: Scope, report: Report): void {
  const inForce = scope.jurisdiction.document.spec.regulations;
  const known = inForce.filter((name) => scope.regulations.entries.has(name));
  document.spec.regulations.forEach((name, index) => {
    const origin = below(list, index);
    if (!lookUp(name, origin, scope.regulations, report) || inForce.includes(name)) return;
    const jurisdiction = scope.jurisdiction.document.metadata.name;
    report({
      definition: regulationNotInForce,
      origin,
      message: `"${name}" is not declared in force in ${jurisdiction}`,
      hint: `use ${listNames(known)}, or add ${name} to the regulations of ${jurisdiction}`,
      cure: decision(takeOut(origin)),
      related: [
        {
          origin: { file: scope.jurisdiction.path, pointer: "/spec/regulations" },
          message: "in force here",
        },
      ],
    });
  });
}

/** Pointers of lists that a tenant cluster writes and leaves empty. */
function emptiedLists(document: Tenant, list: Origin): ReadonlySet<string> {
  const pointers = document.spec.clusters.flatMap((request, index) =>
    (["egress", "gpus"] as const)
      .filter((key) => request[key]?.length === 0)
      .map((key) => below(list, index, key).pointer),
  );
  return new Set(pointers);
}

function reportClustersTwice(document: Tenant, list: Origin, report: Report): void {
  const { clusters } = document.spec;
  clusters.forEach(({ name }, index) => {
    const first = clusters.findIndex((other) => other.name === name);
    if (first === index) return;
    report({
      definition: tenantClusterTwice,
      origin: below(list, index, "name"),
      message: `two tenant clusters of ${document.metadata.name} are named "${name}"`,
      hint: "give this one another name",
      cure: choice(setTo(below(list, index, "name"), `${name}-2`)),
      related: [{ origin: below(list, first, "name"), message: "the first one" }],
    });
  });
}
