import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { parse } from "yaml";
import type { PolicyLevel } from "../../../tools/compiler/src/5-emit/kyverno/native-twin.ts";
import { ROOT } from "../../support/clone.ts";

/** What is known of a request, whatever it asks for. */
interface Card {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** Where it is tried: on the control plane cluster, inside a tenant cluster. */
  readonly levels: readonly PolicyLevel[];
  /** A tenant when left out; a person or a service of the platform is neither. */
  readonly asks?: "tenant" | "delivery" | "person" | "service";
}

/** What a jurisdiction admits, `policies/attacks/workloads/pass/<name>.yaml`. */
export interface Workload extends Card {
  /** Facts without which a jurisdiction offers no such thing. */
  readonly needs?: readonly string[];
  /** Whether no policy may be about it: what is none of theirs waits for nobody. */
  readonly unasked?: boolean;
  readonly object: JsonObject;
}

/** One step away from a workload, `policies/attacks/escapes/fail/<name>.yaml`. */
export interface Escape extends Card {
  /** What it is for, in words that follow "it tries". */
  readonly tries: string;
  /** The workload that it changes. */
  readonly from: string;
  /** JSON merge patch. */
  readonly change: JsonObject;
  /** CREATE when left out. */
  readonly operation?: "UPDATE";
}

/** What the CLI has no words for, `policies/attacks/not-shown/fail/<name>.yaml`. */
export interface NotShown {
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  /** Escapes that show the object as it stands after the operation. */
  readonly afterwards: readonly string[];
}

/** The library of attacks, by name of file. */
export interface AttackLibrary {
  readonly workloads: readonly Workload[];
  readonly escapes: readonly Escape[];
  readonly notShown: readonly NotShown[];
}

/** Reads the library. */
export function attackLibrary(): AttackLibrary {
  return {
    workloads: read("workloads/pass") as readonly Workload[],
    escapes: read("escapes/fail") as readonly Escape[],
    notShown: read("not-shown/fail") as readonly NotShown[],
  };
}

function read(shelf: string): readonly unknown[] {
  const folder = join(ROOT, "policies/attacks", shelf);
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      ...(parse(readFileSync(join(folder, file), "utf8")) as object),
      name: basename(file, ".yaml"),
    }));
}
