import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { EXCEPTIONS_NAMESPACE } from "../exceptions-namespace.ts";
import { KYVERNO_CHART, KYVERNO_INSIDE_VALUES, KYVERNO_VALUES } from "../kyverno-chart.ts";
import { jurisdictionFolder, registryPrefix } from "../paths.ts";

/**
 * The audience that policies inside tenant clusters let through: that of the API server. One of
 * Kyverno's own would be open to every pod there, and a token for it a credential wherever it is
 * trusted (policy restrict-token-audiences).
 */
const INSIDE_AUDIENCE = "https://kubernetes.default.svc";

/**
 * Values of Kyverno's chart: what is the same on every control plane cluster, said once, and once
 * more for all tenant clusters where it is asked for inside.
 */
export function emitPolicyEngine(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const source = plan.jurisdiction.file;
  const host = closedValues(plan, KYVERNO_CHART.release, exceptionsRead(plan));
  // Whoever administers a tenant cluster makes any namespace in it, and exceptions there.
  const inside = closedValues(plan, INSIDE_AUDIENCE, { enabled: false });
  return [
    { path: `${folder}/${KYVERNO_VALUES}`, source, object: host },
    ...(plan.kyvernoInside
      ? [{ path: `${folder}/${KYVERNO_INSIDE_VALUES}`, source, object: inside }]
      : []),
  ];
}

/**
 * Every default of the chart that could leave is closed, and what decides about refusals is said
 * though it is the default. `global.image.registry` does not reach images that name a registry of
 * their own (chart 3.9.1, templates/_helpers/_image.tpl).
 */
function closedValues(
  plan: JurisdictionPlan,
  audience: string,
  policyExceptions: JsonObject,
): JsonObject {
  const registry = registryPrefix(plan);
  const image = { registry, tag: KYVERNO_CHART.moduleVersion };
  return {
    apiCallToken: { audience },
    config: { defaultRegistry: registry, enableDefaultRegistryMutation: false },
    crds: { migration: { enabled: false }, reportsServer: { enabled: false } },
    features: {
      // A policy that says Fail fails: nothing turns it into Ignore for the whole engine.
      forceFailurePolicyIgnore: { enabled: false },
      // The native twins are emitted, so that they are reviewed.
      generateValidatingAdmissionPolicy: { enabled: false },
      policyExceptions,
      // The other helpers ask the metadata services of public clouds for credentials.
      registryClient: { allowInsecure: false, credentialHelpers: ["default"] },
      tuf: { enabled: false },
    },
    global: {
      image: { registry },
      nodeSelector: { [JURISDICTION_LABEL]: plan.jurisdiction.name },
    },
    grafana: { enabled: false },
    openreports: { enabled: false, installCrds: false },
    reportsServer: { enabled: false },
    test: { image },
    webhooksCleanup: { image },
  };
}

/** Exceptions are read where a waiver makes one, and then in their own namespace alone. */
function exceptionsRead({ jurisdiction }: JurisdictionPlan): JsonObject {
  if (!jurisdiction.exceptions) return { enabled: false };
  return { enabled: true, namespace: EXCEPTIONS_NAMESPACE };
}
