import type { Finding } from "@bailiwick/model/finding";
import type { InputDocument, InputKind } from "@bailiwick/model/kinds/input";
import type { Outcome } from "@bailiwick/model/outcome";
import type { Catalog } from "../handoff/catalog.ts";
import type { Citable } from "../handoff/citable.ts";
import type { Manifest, Manifests } from "../handoff/manifest.ts";
import { resolveAdmissionPolicies } from "./admission-policies.ts";
import { matchDrills } from "./drills.ts";
import { resolveExceptions } from "./exceptions.ts";
import { reportHomeless } from "./homeless.ts";
import { resolveJurisdiction } from "./jurisdictions.ts";
import { matchMoves } from "./moves.ts";
import { reportUnkeptArticles, stockShelves } from "./regulations.ts";
import { openScope } from "./scope.ts";
import { stockShelf } from "./templates.ts";

/**
 * Looks everything up by name, once; after this phase no code does. `citable` are the names that
 * regulations may cite and that no input declares.
 */
export function resolve(manifests: Manifests, citable: Citable): Outcome<Catalog> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { inputs } = manifests;
  const shelf = stockShelf(ofKind(inputs, "Template"), ofKind(inputs, "ReleaseChannels"), report);
  const regulations = new Map(
    ofKind(inputs, "Regulation").map(({ document }) => [document.metadata.name, document]),
  );
  const cards = ofKind(inputs, "PolicyCard");
  const shelves = stockShelves(cards, manifests.policies, citable);
  const all = ofKind(inputs, "Jurisdiction");
  reportHomeless(inputs, all, report);
  const jurisdictions = all.flatMap((jurisdiction) => {
    const folder = jurisdiction.path.replace(/jurisdiction\.yaml$/, "");
    const inside = inputs.filter(({ path }) => path.startsWith(folder));
    const clusters = ofKind(inside, "ControlPlaneCluster");
    const scope = openScope(jurisdiction, clusters, regulations, shelf, report);
    reportUnkeptArticles(scope, shelves, report);
    const tenants = ofKind(inside, "Tenant");
    const moves = matchMoves(ofKind(inside, "Move"), tenants, report);
    const drills = matchDrills(ofKind(inside, "Drills"), tenants, report);
    const exceptions = resolveExceptions(ofKind(inside, "Waiver"), cards, scope, report);
    return resolveJurisdiction(scope, { tenants, moves, drills, exceptions }, report) ?? [];
  });
  return {
    value: {
      jurisdictions,
      admissionPolicies: resolveAdmissionPolicies(manifests.policies, cards, report),
      waivers: ofKind(inputs, "Waiver"),
    },
    findings,
  };
}

type OfKind<K extends InputKind> = Extract<InputDocument, { kind: K }>;

/** Manifests of one kind, by path in code unit order. */
function ofKind<K extends InputKind>(
  inputs: readonly Manifest[],
  kind: K,
): readonly Manifest<OfKind<K>>[] {
  const fitting = inputs.filter(({ document }) => document.kind === kind);
  return (fitting as Manifest<OfKind<K>>[]).sort((left, right) =>
    left.path < right.path ? -1 : 1,
  );
}
