import { InternalError } from "@bailiwick/model/internal-error";
import type { JsonObject } from "@bailiwick/model/json-value";
import {
  type IValidatingPolicy,
  ValidatingPolicy,
} from "@kubernetes-models/kyverno/policies.kyverno.io/v1/ValidatingPolicy";
import type { AdmissionPolicy, ExceptionEntry } from "../../handoff/catalog.ts";
import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, registryPrefix } from "../paths.ts";
import { plain } from "../typed.ts";
import { bindPolicy } from "./bind-policy.ts";
import { hostFacts } from "./host-facts.ts";
import { imagePolicy } from "./image-policy.ts";
import { nativeTwin, type PolicyLevel } from "./native-twin.ts";
import { tenantFacts } from "./tenant-facts.ts";
import { withExceptions } from "./with-exceptions.ts";

/** After the engine, which comes in the same sync and is waited for; native forms come with it. */
const AFTER_ENGINE = { "argocd.argoproj.io/sync-wave": "1" };

/** Validators repeat whole objects; the beginning names the field. */
const LONGEST_REASON = 300;

/** Every host policy, by Kyverno and by the API server, for each control plane cluster. */
export function emitHostPolicies(plan: JurisdictionPlan): readonly Emission[] {
  return plan.controlPlaneClusters.flatMap((cluster) => {
    const folder = `${jurisdictionFolder(plan)}/control-plane-clusters/${cluster.name}`;
    const facts = hostFacts(plan, cluster);
    const bound = policiesAt("host", plan).flatMap((policy) => {
      return emissions(folder, policy, () => {
        const bound = bindPolicy(policy, facts);
        const judged = withExceptions(bound, exceptionsFrom(policy, plan, cluster));
        return [kyvernoForm(bound), ...nativeTwin(judged, "host")];
      });
    });
    return [...bound, ...imageEmission(plan, folder)];
  });
}

/** What is excepted from a policy on one control plane cluster. */
function exceptionsFrom(
  { name }: AdmissionPolicy,
  { jurisdiction }: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): readonly ExceptionEntry[] {
  const { exceptions = [] } = jurisdiction;
  return exceptions.filter((each) => each.policy === name && each.cluster.name === cluster.name);
}

/** Where signers are declared; no card stands behind it, since nothing in it is the same twice. */
function imageEmission(plan: JurisdictionPlan, folder: string): readonly Emission[] {
  const { file, images } = plan.jurisdiction;
  if (!images) return [];
  const path = `${folder}/imagevalidatingpolicy-verify-images.yaml`;
  return [{ path, source: file, object: imagePolicy(images, registryPrefix(plan)) }];
}

/**
 * The tenant policies as the API server reads them, once for each template version in use, and in
 * Kyverno's form where it is asked for. They are what a tenant's own admin has to delete knowingly;
 * the host holds alone.
 */
export function emitTenantPolicies(plan: JurisdictionPlan): readonly Emission[] {
  const versions = new Set(plan.templates.map(({ version }) => version));
  const facts = tenantFacts(plan);
  return [...versions].flatMap((version) => {
    const folder = `${jurisdictionFolder(plan)}/tenant-baseline/${version}`;
    return policiesAt("tenant", plan).flatMap((policy) =>
      emissions(folder, policy, () => {
        const bound = bindPolicy(policy, facts);
        const native = nativeTwin(bound, "tenant");
        return plan.kyvernoInside ? [kyvernoForm(everywhere(bound)), ...native] : native;
      }),
    );
  });
}

function kyvernoForm(bound: JsonObject): JsonObject {
  return plain(new ValidatingPolicy(bound as unknown as IValidatingPolicy));
}

/** Namespaces inside a tenant cluster carry no label of ours: there every one is meant. */
function everywhere(bound: JsonObject): JsonObject {
  const spec = bound.spec as JsonObject;
  const metadata = { ...(bound.metadata as JsonObject), annotations: AFTER_ENGINE };
  const { namespaceSelector: _host, ...matchConstraints } = spec.matchConstraints as JsonObject;
  return { ...bound, metadata, spec: { ...spec, matchConstraints } };
}

function policiesAt(level: PolicyLevel, plan: JurisdictionPlan): readonly AdmissionPolicy[] {
  return plan.admissionPolicies.filter(({ card }) => card.spec.admission?.levels.includes(level));
}

/** One object per file; a policy that cannot be made into objects is its author's to mend. */
function emissions(
  folder: string,
  policy: AdmissionPolicy,
  objects: () => readonly JsonObject[],
): readonly Emission[] {
  try {
    return objects().map((object) => ({
      path: `${folder}/${String(object.kind).toLowerCase()}-${policy.name}.yaml`,
      source: policy.file,
      object,
    }));
  } catch (error) {
    if (!(error instanceof InternalError)) throw error;
    const path = `${folder}/${policy.name}.yaml`;
    const refusal = `${error.message}: ${reason(error.evidence)}`;
    return [{ path, source: policy.file, object: {}, refusal }];
  }
}

function reason(evidence: unknown): string {
  const { error } = (evidence ?? {}) as { error?: unknown };
  return String(error ?? JSON.stringify(evidence)).slice(0, LONGEST_REASON);
}
