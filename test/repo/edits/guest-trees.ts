import { paymentsSays } from "../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../support/private-nodes.ts";
import { guest } from "../../support/with-guests.ts";
import type { Raiser } from "./cured.ts";

const says = (guests: string, before = "") => paymentsSays(`${before}guests: [${guests}]`);

/** One tree for each mistake about guests. */
export const GUEST_TREES: readonly Raiser[] = [
  { what: "two guests of one name", inputs: says(`${guest("one")}, ${guest("one")}`) },
  {
    what: "a guest with confidential data",
    inputs: says(guest("one").replace("public", "confidential")),
  },
  {
    what: "guests that are promised more than there is",
    inputs: says(`${guest("one").replace("pods: 10", "pods: 395")}, ${guest("two")}`),
  },
  {
    what: "guests where Argo CD does not reach",
    inputs: says(guest("one"), "controlPlaneCluster: eu-par-1, isolation: shared, "),
  },
  {
    what: "guests on machines of the tenant's own",
    inputs: withPrivateNodes(`${OWN_NODES}, guests: [${guest("one")}]`),
  },
];
