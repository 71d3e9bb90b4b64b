import type { Duration, IsoDate, Metadata, Name } from "./document.ts";

/**
 * Restore drills of one tenant: how often they are held, and what came of the last one. It lies
 * beside the tenant's file and has its name.
 * File: `jurisdictions/<code>/tenants/<name>.drills.yaml`.
 */
export interface Drills {
  apiVersion: "bailiwick.dev/v1";
  kind: "Drills";
  metadata: Metadata;
  spec: DrillsSpec;
}

/** The drills by tenant cluster. */
export interface DrillsSpec {
  /** @minItems 1 */
  drills: Drill[];
}

/**
 * Restores of one tenant cluster, held against its own cadence by `check`.
 * @example { cluster: payments, cadence: P1Y, from: "2026-11-01" }
 */
export interface Drill {
  /** Tenant cluster whose snapshots are restored. */
  cluster: Name;
  /** Longest time from one drill to the next. */
  cadence: Duration;
  /** Day from which the cadence counts until a drill has been held. */
  from: IsoDate;
  last?: DrillResult;
}

/** What came of a drill; measured by people, and taken as they say it. */
export interface DrillResult {
  date: IsoDate;
  result: "failed" | "passed";
  /**
   * Something that an auditor can ask for: report, ticket, run.
   * @minLength 1
   */
  evidence: string;
  /** How long the restore took, held against the recovery time objective. */
  took?: Duration;
  /** How old the restored state was, held against the recovery point objective. */
  age?: Duration;
}
