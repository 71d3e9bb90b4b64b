import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { applicationsOf, sourcesOf } from "../applications.ts";
import { releaseBehind } from "../delivery-world.ts";
import { levelsOf } from "../levels.ts";
import { besideValues, look, lookText, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Policies that deny stand at both levels: on every control plane cluster, by Kyverno and by the
 * API server itself, and inside the tenant clusters, from the baseline of their template version,
 * by Kyverno too where the jurisdiction or a regulation asks for it, which then runs there.
 * Why: the tenant's own admin can delete what lies inside, so the host holds alone; and the host
 * does not see what the tenant's API server admits.
 */
const policyLevelMissingFault = defineFinding({
  code: "policy-level-missing",
  severity: "error",
  summary: "Policies that deny stand on the control plane cluster and inside the tenant cluster.",
  why: "residency is enforced at both levels, and each must hold without the other",
  basis: "house",
  waivable: false,
});

/** Finds levels without a policy, policies without a binding, and bindings that do not deny. */
export function policyLevelMissing(context: RuleContext): readonly Finding[] {
  const [first] = context.documents;
  if (!first) return [];
  const missing = levelsOf(context).flatMap(({ folder, kinds }) =>
    kinds
      .filter(
        (kind) =>
          !context.documents.some(
            ({ path, object }) => path.startsWith(folder) && object.kind === kind,
          ),
      )
      .map((kind) =>
        faultIn(
          first,
          "",
          policyLevelMissingFault,
          `${folder} has no ${kind}`,
          "compile again; add a policy under policies/admission/",
        ),
      ),
  );
  return [
    ...missing,
    ...notDelivered(context),
    ...notRun(context),
    ...context.documents.flatMap(checkDenies),
  ];
}

/** Baselines in Kyverno's form that come into a tenant cluster without Kyverno. */
function notRun(context: RuleContext): readonly Finding[] {
  const root = `apps/${context.jurisdiction.name}/`;
  const forms = context.documents.filter(({ object }) => object.kind === "ValidatingPolicy");
  return applicationsOf(context).flatMap((application) => {
    const sources = sourcesOf(application);
    const read = sources.map(({ source }) => lookText(source, "path"));
    const [folder] = read.filter((path) => /^tenant-baseline\/[^/]+$/.test(path));
    const isRead = forms.some(({ path }) => path.startsWith(`${root}${folder}/`));
    const runs = sources.some(({ source }) => lookText(source, "chart") === "kyverno");
    if (folder === undefined || !isRead || runs) return [];
    const server = lookText(application.spec, "destination", "server");
    const message = `${folder} has policies of Kyverno, and nothing installs it at "${server}"`;
    const { document, pointer } = application;
    return [faultIn(document, pointer, policyLevelMissingFault, message, "compile again")];
  });
}

/** Tenant clusters that Argo CD reaches, and whose baseline it is not told to apply inside. */
function notDelivered(context: RuleContext): readonly Finding[] {
  const delivered = new Set(
    applicationsOf(context).flatMap((application) =>
      sourcesOf(application).map(({ source }) => {
        const server = lookText(application.spec, "destination", "server");
        return `${releaseBehind(server)} ${lookText(source, "path")}`;
      }),
    ),
  );
  const { cluster } = context.jurisdiction.delivery;
  return valuesFiles(context.documents).flatMap((values) => {
    const [own] = besideValues(values, context, "TenantCluster");
    if (!own || lookText(own.object, "spec", "controlPlaneCluster") !== cluster.name) return [];
    // Argo CD does not reach a control plane on a machine of its own: its evidence says so.
    if (lookText(own.object, "spec", "isolation") === "standalone") return [];
    const [, version = ""] = lookText(own.object, "spec", "template").split("@");
    const release = lookText(own.object, "metadata", "namespace");
    const folder = `tenant-baseline/${version}`;
    if (delivered.has(`${release} ${folder}`)) return [];
    const message = `no application brings ${folder} into "${release}"`;
    return [faultIn(own, "", policyLevelMissingFault, message, "compile again")];
  });
}

function checkDenies(document: OutputDocument): readonly Finding[] {
  const { kind } = document.object;
  const fault = (pointer: string, message: string, hint: string) => [
    faultIn(document, pointer, policyLevelMissingFault, message, hint),
  ];
  if (kind === "ValidatingPolicy" || kind === "ValidatingAdmissionPolicyBinding") {
    const actions = look(document.object, "spec", "validationActions");
    if (!Array.isArray(actions) || !actions.includes("Deny")) {
      return fault(
        "/spec/validationActions",
        `${kind} does not deny`,
        "set validationActions: [Deny]",
      );
    }
  }
  if (kind === "ValidatingPolicy" || kind === "ValidatingAdmissionPolicy") {
    if (look(document.object, "spec", "failurePolicy") !== "Fail") {
      return fault("/spec/failurePolicy", `${kind} fails open`, "set failurePolicy: Fail");
    }
  }
  return [];
}
