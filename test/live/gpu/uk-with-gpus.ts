import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "../../../tools/compiler/src/compile.ts";
import { repositoryFiles } from "../../support/repository-files.ts";
import { damage } from "../../support/tree.ts";

const CLUSTER = "jurisdictions/uk/control-plane-clusters/uk-lon-1.yaml";
const TENANT = "jurisdictions/uk/tenants/harbour-trust.yaml";

/** What the United Kingdom would write to offer GPUs, and its tenant to be given some. */
const POOL = "{ name: h200-lon, class: h200, driver: gpu.nvidia.com, product: NVIDIA H200, ";
const POOLS = `  gpuPools:\n    - ${POOL}count: 64, country: GB }\n  storageClasses:`;
const GPUS = "criticality: ordinary, gpus: [{ workload: forecasts, class: h200, count: 8 }]";

/**
 * Writes below `folder` what the compiler makes of this repository if both jurisdictions had GPUs,
 * and gives the folder of that output. Throws the findings where it refuses.
 */
export function ukWithGpus(folder: string): string {
  const input = repositoryFiles("jurisdictions", "templates", "policies");
  const offered = damage(input, CLUSTER, "  storageClasses:", POOLS);
  const files = damage(offered, TENANT, "criticality: ordinary", GPUS);
  const { outputs, findings } = compile(files);
  if (outputs.length === 0) throw new Error(JSON.stringify(findings));
  for (const { path, text } of outputs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, "apps");
}
