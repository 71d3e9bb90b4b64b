import pins from "../pins.json" with { type: "json" };

/** Engines that `pins.json` knows. */
export type EngineName = keyof typeof pins;

/** One program that is built from its own Go module. */
export interface EnginePin {
  readonly name: EngineName;
  /** Go module that `version` belongs to. */
  readonly module: string;
  readonly version: string;
  /** Package that is built: the module's root or a folder of it. */
  readonly package: string;
  /** Folder below `tools/engines/` that holds go.mod and go.sum. */
  readonly folder: string;
  /** What a first build takes on two cores, for the progress line. */
  readonly minutes: number;
  /** What Go's linker is told: a version that a program is to give, or names to leave out. */
  readonly linked?: string;
}

/** The pin of an engine. */
export function enginePin(name: EngineName): EnginePin {
  return { name, ...pins[name] };
}
