import type { Pipelines } from "@bailiwick/model/kinds/pipelines";
import type { Place } from "./catalog.ts";

/** What is carried where. */
export type Flow = Exclude<keyof Pipelines, "auditRetention" | "collector">;

/** Pipelines of a jurisdiction, their sinks found. */
export interface ResolvedPipelines extends Readonly<Partial<Record<Flow, Place>>> {
  /** Image below the registry, by digest. */
  readonly collector: string;
  /** ISO 8601 duration. */
  readonly auditRetention?: string;
}
