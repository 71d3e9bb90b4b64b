import type { JsonObject } from "@bailiwick/model/json-value";

/** An unprivileged user that no image of the control plane gives a meaning to. */
const UNPRIVILEGED_USER = 12345;

/** The unprivileged user of a pod whose containers do not say one each. */
export const UNPRIVILEGED = Object.freeze({
  runAsGroup: UNPRIVILEGED_USER,
  runAsUser: UNPRIVILEGED_USER,
});

/** A container that runs once, writes to no image, and whose pod says the user. */
export const LOCKED_CONTAINER = Object.freeze({
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  readOnlyRootFilesystem: true,
});

/**
 * What Pod Security `restricted`, which the host namespace enforces, asks of a container. The user
 * is said here too: the chart's own default is root.
 */
export const CONTAINER_SECURITY: JsonObject = Object.freeze({
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  runAsGroup: UNPRIVILEGED_USER,
  runAsUser: UNPRIVILEGED_USER,
});

/** What it asks of a pod, for all its containers; the group is what volumes are written as. */
export const POD_SECURITY: JsonObject = Object.freeze({
  fsGroup: UNPRIVILEGED_USER,
  runAsNonRoot: true,
  seccompProfile: { type: "RuntimeDefault" },
});
