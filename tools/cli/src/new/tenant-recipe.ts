import type { Recipe } from "./recipe.ts";
import { TENANT_FIELDS } from "./tenant-fields.ts";
import { tenantText } from "./tenant-text.ts";

/** A tenant: one file below its jurisdiction, whose owners own it. */
export const TENANT: Recipe = {
  fields: TENANT_FIELDS,
  inPaths: ["name"],
  files: (said) => [
    {
      path: `jurisdictions/${said.jurisdiction}/tenants/${said.name}.yaml`,
      text: tenantText(said),
    },
  ],
};
