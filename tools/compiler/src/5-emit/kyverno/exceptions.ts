import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import {
  type IPolicyException,
  PolicyException,
} from "@kubernetes-models/kyverno/policies.kyverno.io/v1/PolicyException";
import { Namespace } from "kubernetes-models/v1/Namespace";
import type { ExceptionEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { EXCEPTIONS_NAMESPACE } from "../exceptions-namespace.ts";
import { jurisdictionFolder } from "../paths.ts";
import { plain } from "../typed.ts";
import { exceptedObjects } from "./excepted-objects.ts";
import { policyName } from "./policy-name.ts";

/** What waivers except, as Kyverno reads it, with its namespace where there is anything in it. */
export function emitExceptions(plan: JurisdictionPlan): readonly Emission[] {
  const { exceptions = [], name: jurisdiction, file } = plan.jurisdiction;
  return plan.controlPlaneClusters.flatMap((cluster) => {
    const here = exceptions.filter((each) => each.cluster.name === cluster.name);
    if (here.length === 0) return [];
    const folder = `${jurisdictionFolder(plan)}/control-plane-clusters/${cluster.name}`;
    const path = `${folder}/namespace-${EXCEPTIONS_NAMESPACE}.yaml`;
    return [
      { path, source: file, object: namespace(jurisdiction) },
      ...here.map((exception) => ({
        path: `${folder}/policyexception-${exception.name}.yaml`,
        source: exception.file,
        object: policyException(exception),
      })),
    ];
  });
}

function namespace(jurisdiction: string): JsonObject {
  const labels = { [JURISDICTION_LABEL]: jurisdiction };
  return plain(new Namespace({ metadata: { name: EXCEPTIONS_NAMESPACE, labels } }));
}

/**
 * The types know neither `expiresAt` nor `properties`, which Kyverno 1.19 reads
 * (config/crds/policies.kyverno.io/policies.kyverno.io_policyexceptions.yaml); what the cluster's
 * own definition says of them, the closed schemas judge.
 */
function policyException(exception: ExceptionEntry): JsonObject {
  const { name, policy, ticket, until } = exception;
  const known: IPolicyException = {
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: { name, namespace: EXCEPTIONS_NAMESPACE },
    spec: {
      policyRefs: [{ kind: "ValidatingPolicy", name: policyName(policy) }],
      matchConditions: [{ name: "excepted-objects", expression: exceptedObjects(exception) }],
    },
  };
  const object = plain(new PolicyException(known));
  const ends = { expiresAt: `${until}T23:59:59Z`, properties: { ticket } };
  return { ...object, spec: { ...(object.spec as JsonObject), ...ends } };
}
