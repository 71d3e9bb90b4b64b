import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { byTenantCluster } from "../../tools/compiler/src/6-verify/look.ts";
import { trafficMatrix } from "../../tools/compiler/src/6-verify/traffic/traffic-matrix.ts";
import { catalogOf } from "../support/catalog-of.ts";
import { DOCUMENTS } from "../support/emitted-objects.ts";
import { HEALTHY } from "../support/healthy-tree.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const { jurisdictions } = catalogOf(HEALTHY).value;

test.each(jurisdictions)("who reaches whom in $name", async (jurisdiction) => {
  const documents = DOCUMENTS.filter(({ path }) => path.startsWith(`apps/${jurisdiction.name}/`));
  const tenantClusters = byTenantCluster(documents);
  const matrix = trafficMatrix({ jurisdiction, documents, tenantClusters });
  expect(matrix).toContain("Run time unproven");
  await expect(matrix).toMatchFileSnapshot(join(HERE, `traffic-${jurisdiction.name}.txt`));
});
