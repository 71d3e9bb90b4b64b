import type { ValuesCheck } from "./values-check.ts";

/** `vc-<release>-v-<namespace>` in the 63 characters of a Kubernetes name. */
const LONGEST_TOGETHER = 57;

/** Helm, `chartutil.ValidateReleaseName`. */
const LONGEST_NAME = 53;

/**
 * Name and namespace of a release together fit into the name of its ClusterRole.
 * Why: the chart cuts that name, and two tenant clusters that are cut alike share their rights.
 * Source: vCluster 0.36.1, chart/templates/_helpers.tpl.
 */
export const releaseNameFits: ValuesCheck = ({ name, namespace }) => {
  const together = name.length + namespace.length;
  if (together <= LONGEST_TOGETHER && name.length <= LONGEST_NAME) return [];
  const message = `"${name}" in "${namespace}" has ${together} characters`;
  return [{ keys: [], message, hint: `keep them to ${LONGEST_TOGETHER}` }];
};
