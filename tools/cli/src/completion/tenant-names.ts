import { join } from "node:path";
import { jurisdictionNames } from "./jurisdiction-names.ts";
import { yamlNames } from "./yaml-names.ts";

/** Tenants of the tree below `root` as `jurisdiction/tenant`, sorted. */
export function tenantNames(root: string): readonly string[] {
  return jurisdictionNames(root).flatMap((code) =>
    yamlNames(join(root, "jurisdictions", code, "tenants")).map((name) => `${code}/${name}`),
  );
}
