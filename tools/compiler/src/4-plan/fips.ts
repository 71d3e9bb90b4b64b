import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

/** Source: vCluster documentation, FIPS 140-2; none of CoreDNS, nor of etcd's own image. */
const fipsNotWhole = defineFinding({
  code: "fips-not-whole",
  severity: "error",
  summary: "A control plane for FIPS 140 has no part beside it that is built otherwise.",
  why: "an etcd or a DNS of another build does its cryptography by no validated module",
  basis: "guidance",
  waivable: false,
});

/** What a control plane consists of. */
interface Parts {
  readonly isolation: Sourced<IsolationMode> | undefined;
  readonly backingStore: Sourced<BackingStorePlan> | undefined;
}

/** Reports parts of a licensed control plane for FIPS that no image for FIPS is there for. */
export function reportFips(
  { request, jurisdiction, subject }: Question,
  { isolation, backingStore }: Parts,
  report: Report,
): void {
  const { fips } = request;
  const edition = request.edition ?? jurisdiction.defaults.edition;
  if (!fips?.value || edition?.value !== "licensed") return;
  if (isolation && ["private-nodes", "standalone"].includes(isolation.value)) {
    report({
      definition: fipsNotWhole,
      origin: fips.origin,
      message:
        `${subject} is of isolation ${isolation.value}, where its DNS runs beside the control ` +
        "plane in an image that is not built for FIPS",
      hint: "leave fips out, or write isolation: dedicated",
      cure: choice(takeOut(fips.origin)),
      related: [{ origin: isolation.origin, message: `isolation: ${isolation.value}` }],
    });
  }
  const store = backingStore?.value;
  const isMoving = store !== undefined && "former" in store;
  if (!backingStore || (store?.kind !== "deployed-etcd" && !isMoving)) return;
  const own = below(request.origin, "backingStore");
  report({
    definition: fipsNotWhole,
    origin: fips.origin,
    message:
      `${subject} ${isMoving ? "moves its state out of" : "keeps its state in"} a deployed etcd, ` +
      "whose image is not built for FIPS",
    hint: isMoving
      ? "leave fips out until all has moved"
      : "write backingStore: { kind: embedded-etcd }, or leave fips out",
    cure: choice(isMoving ? takeOut(fips.origin) : setTo(own, { kind: "embedded-etcd" })),
    related: [{ origin: backingStore.origin, message: "its store" }],
  });
}
