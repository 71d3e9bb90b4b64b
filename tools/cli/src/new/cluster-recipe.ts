import { CLUSTER_FIELDS } from "./cluster-fields.ts";
import { clusterText } from "./cluster-text.ts";
import type { Recipe } from "./recipe.ts";

/** A further control plane cluster: one file below its jurisdiction, whose owners own it. */
export const CONTROL_PLANE_CLUSTER: Recipe = {
  fields: CLUSTER_FIELDS,
  inPaths: ["name"],
  files: (said) => [
    {
      path: `jurisdictions/${said.jurisdiction}/control-plane-clusters/${said.name}.yaml`,
      text: clusterText(said),
    },
  ],
};
