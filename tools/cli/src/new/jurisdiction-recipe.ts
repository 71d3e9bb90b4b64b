import { clusterText } from "./cluster-text.ts";
import { JURISDICTION_FIELDS } from "./jurisdiction-fields.ts";
import { jurisdictionText, placeName } from "./jurisdiction-text.ts";
import type { Recipe } from "./recipe.ts";

/** A jurisdiction, its first control plane cluster, and the owners of its input and its output. */
export const JURISDICTION: Recipe = {
  fields: JURISDICTION_FIELDS,
  inPaths: ["name", "cluster"],
  files: (said) => {
    const folder = `jurisdictions/${said.name}`;
    const cluster = { ...said, name: said.cluster ?? "" };
    const encryptedBy = placeName(said, "keyManagement");
    return [
      { path: `${folder}/jurisdiction.yaml`, text: jurisdictionText(said) },
      {
        path: `${folder}/control-plane-clusters/${said.cluster}.yaml`,
        text: clusterText({ ...cluster, encryptedBy }),
      },
    ];
  },
  owners: (said) => [
    { path: `jurisdictions/${said.name}/`, owner: said.inputOwner ?? "" },
    { path: `apps/${said.name}/`, owner: said.outputOwner ?? "" },
  ],
};
