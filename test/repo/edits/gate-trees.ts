import { OFFERING } from "../../support/gated.ts";
import { paymentsSays } from "../../support/healthy-tree.ts";
import type { Raiser } from "./cured.ts";

/** One tree for each mistake about gates, doors and integrations. */
export const GATE_TREES: readonly Raiser[] = [
  { what: "a class that is not offered", inputs: paymentsSays("runtimeClass: runc", OFFERING) },
  {
    what: "a class where there are none",
    inputs: paymentsSays("classes: { gateway: [envoy], storage: [fra-encrypted] }"),
  },
];
