import type { TextFile } from "@bailiwick/model/text-file";
import { repositoryFiles } from "../support/repository-files.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { type TenantShape, tenantText } from "./tenant-text.ts";

/**
 * Every ten tenants hold these shapes, so that sizes differ in size only: what a tenant costs
 * is the same at 100 and at 10,000. The United Kingdom offers shared nodes and no GPUs.
 */
const TEN: readonly TenantShape[] = [
  { jurisdiction: "eu", clusters: "critical" },
  { jurisdiction: "eu", clusters: "ordinary" },
  { jurisdiction: "uk", clusters: "ordinary" },
  { jurisdiction: "eu", clusters: "with-drill" },
  { jurisdiction: "eu", clusters: "ordinary" },
  { jurisdiction: "eu", clusters: "critical" },
  { jurisdiction: "uk", clusters: "ordinary" },
  { jurisdiction: "eu", clusters: "gpu" },
  { jurisdiction: "eu", clusters: "with-drill" },
  { jurisdiction: "eu", clusters: "ordinary" },
];

/** Jurisdictions that no invented tenant is in, and what is about tenants of the repository. */
const NOT_SHARED = /^jurisdictions\/(?!eu\/|uk\/)|\/(tenants|waivers)\//;

/**
 * The repository's own jurisdictions, templates and policies with other tenants: as many as
 * asked for, invented from the seed. Texts only; nothing is written.
 */
export function mixedTree(tenants: number, seed: number): readonly TextFile[] {
  const random = seededRandom(seed);
  const shared = repositoryFiles("jurisdictions", "templates", "policies")
    .filter(({ path }) => !NOT_SHARED.test(path))
    .map(({ path, text }) => ({ path, text: withRoom(text) }));
  const own = Array.from({ length: tenants }, (_, index) => tenantFile(index, random));
  return [...shared, ...own];
}

/** Ten thousand tenants fit on no declared cluster; what is declared of none is not judged. */
function withRoom(text: string): string {
  return text.replace(/^ {2}capacity: .*\n/m, "").replace(/(gpuPools:\n.*count: )\d+/, "$1999999");
}

function tenantFile(index: number, random: SeededRandom): TextFile {
  const shape = TEN[index % TEN.length] as TenantShape;
  const name = `${random.pick(["birch", "cedar", "heron", "otter", "slate"])}-${index + 1}`;
  return {
    path: `jurisdictions/${shape.jurisdiction}/tenants/${name}.yaml`,
    text: tenantText(name, index, shape, random),
  };
}
