import type { Finding } from "@bailiwick/model/finding";
import type { InputDocument, InputKind } from "@bailiwick/model/kinds/input";
import type { Outcome } from "@bailiwick/model/outcome";
import type { Catalog } from "../handoff/catalog.ts";
import type { Manifest, Manifests } from "../handoff/manifest.ts";
import { resolveAdmissionPolicies } from "./admission-policies.ts";
import { reportHomeless } from "./homeless.ts";
import { resolveJurisdiction } from "./jurisdictions.ts";
import { openScope } from "./scope.ts";
import { stockShelf } from "./templates.ts";

/** Looks everything up by name, once; after this phase no code does. */
export function resolve(manifests: Manifests): Outcome<Catalog> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { inputs } = manifests;
  const shelf = stockShelf(ofKind(inputs, "Template"), ofKind(inputs, "ReleaseChannels"), report);
  const regulations = new Map(
    ofKind(inputs, "Regulation").map(({ document }) => [document.metadata.name, document]),
  );
  const all = ofKind(inputs, "Jurisdiction");
  reportHomeless(inputs, all, report);
  const jurisdictions = all.flatMap((jurisdiction) => {
    const folder = jurisdiction.path.replace(/jurisdiction\.yaml$/, "");
    const inside = inputs.filter(({ path }) => path.startsWith(folder));
    const clusters = ofKind(inside, "ControlPlaneCluster");
    const scope = openScope(jurisdiction, clusters, regulations, shelf, report);
    return resolveJurisdiction(scope, ofKind(inside, "Tenant"), report) ?? [];
  });
  const cards = ofKind(inputs, "PolicyCard");
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
