import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { PodPart } from "./pod-part.ts";

/**
 * Chosen switches as arguments. Tokens are cut to their lifetime by the API server itself: the
 * syncer goes on asking for more. Source: kube-apiserver v1.36, flags of the same names.
 */
export function apiServerPart({ controls }: TenantClusterPlan): PodPart {
  const { anonymous, requestTimeout, tokenLifetime, admission } = controls.apiServer?.value ?? {};
  return {
    arguments: [
      ...(anonymous === "refused" ? ["--anonymous-auth=false"] : []),
      ...(requestTimeout === undefined ? [] : [`--request-timeout=${requestTimeout}s`]),
      ...(tokenLifetime === undefined
        ? []
        : [
            `--service-account-max-token-expiration=${tokenLifetime}s`,
            "--service-account-extend-token-expiration=false",
          ]),
      ...(admission ? [`--enable-admission-plugins=${admission.toSorted().join(",")}`] : []),
    ],
  };
}
