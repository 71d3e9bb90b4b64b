import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { EngineError } from "../engine-error.ts";
import type { ChartRelease } from "./chart-release.ts";
import type { RenderedManifest, RenderedRelease, SyncerVerdict } from "./rendered-release.ts";

/**
 * Reads the answer of the chart engine: `{results: [{id, manifests: [{template, text}], error?,
 * syncer?: {accepted, message?}}]}`, one result for each release, in order. Throws an EngineError
 * on anything else: on a result that is missing, that nobody asked for, that has neither manifests
 * nor an error, and on values that were to be shown to vCluster and were not.
 */
export function readRendered(
  answer: JsonValue,
  releases: readonly Pick<ChartRelease, "id" | "syncer">[],
): readonly RenderedRelease[] {
  const results = isJsonObject(answer) ? answer.results : undefined;
  if (!Array.isArray(results)) throw refuse("an answer without results");
  if (results.length !== releases.length) {
    throw refuse(`${results.length} results for ${releases.length} releases`);
  }
  return releases.map((release, index) => readResult(results[index] ?? null, release));
}

function readResult(
  result: JsonValue,
  { id, syncer }: Pick<ChartRelease, "id" | "syncer">,
): RenderedRelease {
  if (!isJsonObject(result)) throw refuse(`no result for ${id}`);
  if (result.id !== id) throw refuse(`a result for ${JSON.stringify(result.id)}, not for ${id}`);
  const manifests = readManifests(result, id);
  const { error } = result;
  if (error !== undefined && (typeof error !== "string" || error === "")) {
    throw refuse(`an error without words for ${id}`);
  }
  if (error === undefined && manifests.length === 0) throw refuse(`no manifests for ${id}`);
  if (error !== undefined && manifests.length > 0) throw refuse(`half a render for ${id}`);
  if (syncer !== (result.syncer !== undefined)) {
    throw refuse(`${syncer ? "no" : "an unasked"} verdict of vCluster on ${id}`);
  }
  return {
    id,
    manifests,
    ...(error !== undefined && { error }),
    ...(syncer && { syncer: readVerdict(result.syncer ?? null, id) }),
  };
}

function readManifests({ manifests }: JsonObject, id: string): readonly RenderedManifest[] {
  if (!Array.isArray(manifests)) throw refuse(`no list of manifests for ${id}`);
  return manifests.map((manifest: JsonValue) => {
    const { template, text } = isJsonObject(manifest) ? manifest : {};
    if (typeof template !== "string" || template === "" || typeof text !== "string") {
      throw refuse(`a manifest without template and text for ${id}`);
    }
    return { template, text };
  });
}

/** A refusal says why: one without words may be a verdict that was not given. */
function readVerdict(verdict: JsonValue, id: string): SyncerVerdict {
  const { accepted, message = "" } = isJsonObject(verdict) ? verdict : {};
  if (typeof accepted !== "boolean" || typeof message !== "string") {
    throw refuse(`a verdict of vCluster on ${id} that is none`);
  }
  if (accepted !== (message === "")) {
    throw refuse(`a verdict of vCluster on ${id} that says ${accepted} and "${message}"`);
  }
  return { accepted, message };
}

function refuse(answer: string): EngineError {
  return new EngineError(`the chart engine gave ${answer}; nothing was judged`);
}
