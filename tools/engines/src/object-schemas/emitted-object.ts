import type { JsonObject } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";

/** A document of the output that a cluster is given, as it was read back from its file. */
export interface EmittedObject {
  /** The file, and the document inside it. */
  readonly origin: Origin;
  /** Input file that the header of the file names. */
  readonly source: string;
  readonly object: JsonObject;
  /** Minor versions of Kubernetes that may be given it: `["1.36"]`. */
  readonly kubernetes: readonly string[];
  /** Set for values: the chart that is given them first. */
  readonly chart?: ChartPin;
}

/** The Go module that carries a chart, as a template pins it. */
export interface ChartPin {
  readonly name: string;
  /** Without a `v`: `0.36.1`. */
  readonly version: string;
  readonly module: string;
  /** Digest of the module: `h1:…`. */
  readonly digest: string;
}
