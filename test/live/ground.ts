import type { EngineName } from "../../tools/engines/src/engine-pin.ts";
import type { ControlPlane } from "./control-plane/control-plane.ts";
import type { Supervisor } from "./processes/supervisor.ts";
import type { Attempt } from "./report/attempt.ts";

/** What every step of a run stands on. */
export interface Ground {
  /** Folder of the emitted output: `apps` of this repository, or a damaged copy. */
  readonly apps: string;
  /** Starts further programs; all end with the run. */
  readonly supervisor: Supervisor;
  readonly eu: ControlPlane;
  readonly uk: ControlPlane;
  /** Puts new clusters in the place of both, as furnished as the first were. */
  renew(): Promise<void>;
  /** Builds engines that only some steps need. */
  engines<Name extends EngineName>(names: readonly Name[]): Promise<Record<Name, string>>;
  /** Takes one line for people. */
  say(line: string): void;
  /** Calls something when the run ends, before processes are stopped; the latest comes first. */
  atEnd(work: () => void | Promise<void>): void;
}

/** A part of the suite. Steps run in the order of their list, and build on earlier ones. */
export interface Step {
  /** kebab-case, for `--only`. */
  readonly name: string;
  /** Steps that `--only` runs before it. */
  readonly needs?: readonly string[];
  /** True where clusters are wanted that no earlier step has touched. */
  readonly fresh?: boolean;
  /** Programs that it starts: they are built before anything runs, those of one module together. */
  readonly engines?: readonly EngineName[];
  /** What it tried; throws where the ground itself gave way. */
  run(ground: Ground): Promise<readonly Attempt[]>;
}
