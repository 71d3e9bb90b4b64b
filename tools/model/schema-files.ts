import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as TJS from "typescript-json-schema";
import type { TextFile } from "./src/text-file.ts";

/** Kinds users write, and kinds that stand in the cluster, by schema file name. */
const SCHEMAS: Readonly<Record<string, string>> = {
  "control-plane-cluster": "ControlPlaneCluster",
  drills: "Drills",
  jurisdiction: "Jurisdiction",
  "jurisdiction-object": "JurisdictionObject",
  move: "Move",
  "policy-card": "PolicyCard",
  regulation: "Regulation",
  "release-channels": "ReleaseChannels",
  template: "Template",
  tenant: "Tenant",
  "tenant-cluster-object": "TenantClusterObject",
  "version-support": "VersionSupport",
  waiver: "Waiver",
};

const here = dirname(fileURLToPath(import.meta.url));

/** The JSON Schemas as they should stand in `schema/`, made from the interfaces. */
export function schemaFiles(): readonly TextFile[] {
  const program = TJS.getProgramFromFiles(
    [join(here, "src/kinds/input.ts"), join(here, "src/objects/cluster-object.ts")],
    {
      target: "es2024",
      lib: ["es2024"],
      module: "esnext",
      moduleResolution: "bundler",
      allowImportingTsExtensions: true,
      types: [],
    },
    here,
  );
  const generator = TJS.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    ref: true,
    aliasRef: true,
    ignoreErrors: false,
  });
  if (!generator) throw new Error("the interfaces in tools/model/src do not compile");
  return Object.entries(SCHEMAS).map(([file, type]) => ({
    path: `schema/${file}.schema.json`,
    text: `${JSON.stringify(generator.getSchemaForSymbol(type), null, 2)}\n`,
  }));
}
