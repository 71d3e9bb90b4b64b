import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { parse } from "yaml";
import { deliveryAccount } from "../../../tools/compiler/src/5-emit/kyverno/delivery-account.ts";
import type { PolicyLevel } from "../../../tools/compiler/src/5-emit/kyverno/native-twin.ts";
import { ROOT } from "../../support/clone.ts";
import { type Facts, jurisdictionFacts } from "./jurisdiction-facts.ts";

/** What stands guard at one place: the policies as they are delivered there. */
export interface Column {
  /** `eu/eu-fra-1`, or `eu/tenant-baseline/1.0.0`. */
  readonly name: string;
  readonly jurisdiction: string;
  readonly level: PolicyLevel;
  readonly policies: readonly JsonObject[];
  readonly facts: Facts;
  /** Who writes what is delivered there. */
  readonly deliveryAccount: string;
}

/** One column for each control plane cluster and tenant baseline below `apps/`. */
export function columns(): readonly Column[] {
  return foldersIn("apps").flatMap((jurisdiction) => {
    const clusters = foldersIn(`apps/${jurisdiction}/control-plane-clusters`);
    const [first = ""] = clusters;
    return [
      ...clusters.map((cluster) =>
        column(`${jurisdiction}/control-plane-clusters/${cluster}`, "host", cluster),
      ),
      ...foldersIn(`apps/${jurisdiction}/tenant-baseline`).map((version) =>
        column(`${jurisdiction}/tenant-baseline/${version}`, "tenant", first),
      ),
    ];
  });
}

function column(path: string, level: PolicyLevel, cluster: string): Column {
  const [jurisdiction = ""] = path.split("/");
  const delivery = deliveredFrom(jurisdiction);
  return {
    name: path.replace("/control-plane-clusters", ""),
    jurisdiction,
    level,
    policies: policiesIn(`apps/${path}`),
    facts: jurisdictionFacts(jurisdiction, cluster),
    deliveryAccount: deliveryAccount(cluster === delivery),
  };
}

function policiesIn(folder: string): readonly JsonObject[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => /^validating(?:admission)?policy(?:binding)?-/.test(file))
    .sort()
    .map((file) => parse(readFileSync(join(ROOT, folder, file), "utf8")) as JsonObject);
}

/** The control plane cluster that Argo CD runs on. */
function deliveredFrom(jurisdiction: string): string {
  const file = join(ROOT, "jurisdictions", jurisdiction, "jurisdiction.yaml");
  const { spec } = parse(readFileSync(file, "utf8")) as {
    readonly spec: { readonly delivery: { readonly cluster: string } };
  };
  return spec.delivery.cluster;
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
