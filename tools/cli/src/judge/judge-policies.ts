import type { Compilation } from "@bailiwick/compiler";
import { judgeBuildPolicies } from "@bailiwick/engines";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { API_VERSION } from "@bailiwick/model/labels";
import type { Terminal } from "../terminal.ts";

type Report = Awaited<ReturnType<typeof judgeBuildPolicies>>;

/** Lets kyverno-json judge what was read and what was emitted by the build policies of the tree. */
export function judge(compilation: Compilation, terminal: Terminal): Promise<Report> {
  return judgeBuildPolicies({
    policies: buildPolicies(compilation),
    documents: [...inputDocuments(compilation), ...outputDocuments(compilation)],
    onProgress: (line) => terminal.note(`${line}\n`),
  });
}

type Request = Parameters<typeof judgeBuildPolicies>[0];

function buildPolicies({ inputs }: Compilation): Request["policies"] {
  const roots = new Map(inputs.map(({ path, root }) => [path, root]));
  return inputs.flatMap(({ path, root }) => {
    const name = /^policies\/build\/([^/]+)\/\1\.yaml$/.exec(path)?.[1];
    if (!name) return [];
    const card = roots.get(`policies/build/${name}/card.yaml`) as unknown as PolicyCard;
    // YAML readers take JSON, and JSON leaves no room for two readings.
    return [{ name, text: JSON.stringify(root), card }];
  });
}

function inputDocuments({ inputs }: Compilation): Request["documents"] {
  const declared = inputs.filter(({ path }) => path.startsWith("jurisdictions/"));
  return declared.flatMap(({ path, root }) =>
    isJsonObject(root)
      ? [{ stage: "input" as const, origin: { file: path, pointer: "" }, object: root }]
      : [],
  );
}

function outputDocuments({ documents }: Compilation): Request["documents"] {
  return documents.map(({ path, index, object }) => ({
    stage: "output" as const,
    origin: { file: path, pointer: `#${index}` },
    object: /\/(?:values|vcluster)\.yaml$/.test(path) ? valuesEnvelope(path, object) : object,
  }));
}

/** Chart values have no kind of their own; policies need one to match. */
function valuesEnvelope(path: string, values: JsonObject): JsonObject {
  const [, jurisdiction, , tenant, cluster] = path.split("/");
  const metadata = { name: `${jurisdiction}/${tenant}/${cluster}` };
  return { apiVersion: API_VERSION, kind: "VclusterValues", metadata, values };
}
