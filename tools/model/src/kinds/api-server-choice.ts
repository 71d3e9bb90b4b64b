import type { Duration } from "./document.ts";

/**
 * Switches of the API server that its defaults leave open. Profiling is off already, and ciphers
 * are no choice: it listens on the pod's own address, and people meet the syncer's port before it
 * (vCluster 0.36.1, pkg/k8s/k8s.go).
 * @example { requestTimeout: PT5M, admission: [AlwaysPullImages] }
 */
export interface ApiServerChoice {
  /** Refuses requests without a name. That no probe needs them is unproven at run time. */
  anonymous?: "refused";
  /** How long a request may take, from one second on; one minute where nothing is said. */
  requestTimeout?: Duration;
  /**
   * How long tokens of service accounts hold, from one hour on. The syncer asks for ten years, once
   * for each pod, and renews none: a pod that outlives its token has to be started again.
   */
  tokenLifetime?: Duration;
  /**
   * Admission plugins beside those that are always on. AlwaysPullImages keeps a pod from an image
   * that another tenant left on the node; DenyServiceExternalIPs refuses addresses of others.
   * @minItems 1
   */
  admission?: AdmissionPlugin[];
}

/** Plugins that need no configuration of their own. */
export type AdmissionPlugin = "AlwaysPullImages" | "DenyServiceExternalIPs";
