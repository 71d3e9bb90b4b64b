import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look, lookText, shown } from "../look.ts";
import type { ValuesCheck, ValuesFault } from "./values-check.ts";

/** Synced kinds whose patches vCluster reads and does not check. */
const UNCHECKED = ["sync.fromHost.secrets.patches"];

/**
 * A patch of synced objects does one thing, and no two change one path.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validatePatches.
 */
export const patchesAlone: ValuesCheck = ({ values }) => patchLists(look(values, "sync"), ["sync"]);

/** Every list called `patches` below `sync`, whatever kind it is of. */
function patchLists(value: unknown, keys: readonly string[]): readonly ValuesFault[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const at = [...keys, key];
    if (key !== "patches" || !Array.isArray(each)) return patchLists(each, at);
    return UNCHECKED.includes(at.join(".")) ? [] : faultsIn(each, at);
  });
}

function faultsIn(patches: readonly JsonValue[], keys: readonly string[]): readonly ValuesFault[] {
  return patches.flatMap((patch, index) => {
    const ways = waysOf(patch);
    const path = lookText(patch, "path");
    const first = patches.findIndex((each) => lookText(each, "path") === path);
    const at = [...keys, index];
    if (ways !== 1) {
      const message = `the patch of "${path}" does ${ways} things`;
      return [{ keys: at, message, hint: "give it one of expression, labels and reference" }];
    }
    if (first === index) return [];
    const message = `"${path}" is patched twice`;
    return [{ keys: at, message, hint: `leave it out, or change the one at place ${first}` }];
  });
}

function waysOf(patch: JsonValue): number {
  const expression = [look(patch, "expression"), look(patch, "reverseExpression")];
  const labels = look(patch, "labels");
  return [
    expression.some((each) => each !== undefined && shown(each) !== ""),
    labels !== undefined && labels !== null,
    isJsonObject(look(patch, "reference")),
  ].filter(Boolean).length;
}
