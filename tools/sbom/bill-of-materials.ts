import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { goComponents } from "./go-components.ts";
import { npmComponents } from "./npm-components.ts";

/**
 * What this repository is made of, as CycloneDX 1.6 in JSON: npm packages of the lockfile and Go
 * modules of the engines. No time and no serial number, so that two of them can be compared.
 */
export function billOfMaterials(root: string): string {
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      component: new Models.Component(Enums.ComponentType.Application, "bailiwick", {
        bomRef: "bailiwick",
        licenses: new Models.LicenseRepository([new Models.NamedLicense("Apache-2.0")]),
      }),
    }),
    components: new Models.ComponentRepository([...npmComponents(root), ...goComponents(root)]),
  });
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${json.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
