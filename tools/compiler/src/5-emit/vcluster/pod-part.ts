import type { JsonObject } from "@bailiwick/model/json-value";

/** What one control adds to the API server and to the control plane pod that it runs in. */
export interface PodPart {
  /** Arguments of the API server. */
  readonly arguments?: readonly string[];
  readonly volumes?: readonly JsonObject[];
  /** Mounts of the container in which the API server runs. */
  readonly mounts?: readonly JsonObject[];
  readonly sidecars?: readonly JsonObject[];
  /** Objects beside the values, in the host namespace. */
  readonly objects?: readonly JsonObject[];
}
