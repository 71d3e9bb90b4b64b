import type { TenantClusterRequest } from "@bailiwick/model/kinds/tenant";
import { below, type Origin } from "@bailiwick/model/origin";
import { said } from "./defaults.ts";

/** What a tenant cluster asks of gates, doors and integrations, each with its line. */
export function requestedGates(request: TenantClusterRequest, at: Origin) {
  return {
    runtimeClass: said(request.runtimeClass, below(at, "runtimeClass")),
    classes: said(request.classes, below(at, "classes")),
  };
}
