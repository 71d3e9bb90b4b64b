import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { JsonObject } from "@bailiwick/model/json-value";
import type { StoreKind } from "@bailiwick/model/kinds/backing-store";
import type { Edition } from "@bailiwick/model/kinds/edition";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { Place, ResolvedRequest, TemplateRelease } from "../handoff/catalog.ts";
import type { LicencePath } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { decideChartValues } from "./chart-values.ts";
import { reportPaidChoices } from "./paid-choices.ts";
import { paidServices } from "./paid-services.ts";
import type { Question } from "./tenant-cluster.ts";

const licencePathMissing = defineFinding({
  code: "licence-path-missing",
  severity: "error",
  summary: "A licensed edition has one Platform and one licence server in its jurisdiction.",
  why: "without its licence the control plane stops, and the licence comes by a connection",
  basis: "house",
  waivable: false,
});

/** The edition with its line, where somebody said it, and what comes with a licence. */
interface DecidedEdition {
  readonly edition?: Sourced<Edition>;
  readonly licence?: LicencePath;
  /** Options of the chart that the edition carries out. */
  readonly values?: Sourced<JsonObject>;
}

/**
 * Which build of vCluster runs: what the tenant says, else the jurisdiction, else `oss`. A licensed
 * one needs the places that its licence comes by; undefined when one of them is missing. That they
 * stand in a member country is held for every inventory entry.
 */
export function decideEdition(
  question: Question,
  template: TemplateRelease,
  isolation: Sourced<IsolationMode> | undefined,
  report: Report,
): DecidedEdition | undefined {
  const { request, jurisdiction } = question;
  const edition = request.edition ?? jurisdiction.defaults.edition;
  const values = decideChartValues(question, report);
  const paid = [
    ...paidServices(request),
    ...paidModes(isolation),
    ...paidStores(request),
    ...paidImages(request),
    ...paidCopies(request),
  ];
  reportPaidChoices(question, template, paid, report);
  const said = { ...(edition && { edition }), ...(values && { values }) };
  if (edition?.value !== "licensed") return said;
  const licence = licencePath(question, edition, report);
  return licence && { ...said, licence };
}

/** The option that an isolation mode stands for, where only a licensed image has it. */
function paidModes(isolation: Sourced<IsolationMode> | undefined): readonly Sourced<string>[] {
  const option = isolation && PAID_MODES[isolation.value];
  return option ? [{ value: option, origin: isolation.origin }] : [];
}

const PAID_MODES: Readonly<Partial<Record<IsolationMode, string>>> = {
  "private-nodes": "privateNodes",
  standalone: "controlPlane.standalone",
};

/** The chart's option behind a store that only a licensed image runs. */
function paidStores({ backingStore }: ResolvedRequest): readonly Sourced<string>[] {
  if (!backingStore) return [];
  const option = PAID_STORES[backingStore.value.kind];
  return option === undefined ? [] : [{ value: option, origin: backingStore.origin }];
}

const PAID_STORES: Readonly<Partial<Record<StoreKind, string>>> = {
  "embedded-etcd": "controlPlane.backingStore.etcd.embedded",
  "external-sql": "controlPlane.backingStore.database.external",
};

/** Copies that the Platform asks for. */
function paidCopies({ snapshotTool }: ResolvedRequest): readonly Sourced<string>[] {
  if (snapshotTool?.value !== "platform") return [];
  return [{ value: "snapshots", origin: snapshotTool.origin }];
}

/** What stands for all images of a control plane that is built for FIPS. */
function paidImages({ fips }: ResolvedRequest): readonly Sourced<string>[] {
  return fips?.value ? [{ value: "controlPlane.distro.k8s.image.tag", origin: fips.origin }] : [];
}

function licencePath(
  { jurisdiction, subject }: Question,
  said: Sourced<Edition>,
  report: Report,
): LicencePath | undefined {
  const platform = theOne("platform");
  const server = theOne("licence-server");
  return platform && server ? { platform, server } : undefined;

  function theOne(kind: PlaceKind): Place | undefined {
    const places = [...jurisdiction.inventory.values()].filter(({ entry }) => entry.kind === kind);
    if (places.length === 1) return places[0];
    const counted = places.length ? `${places.length} inventory entries` : "no inventory entry";
    const inventory: Origin = { file: jurisdiction.file, pointer: "/spec/inventory" };
    report({
      definition: licencePathMissing,
      origin: said.origin,
      message: `${subject} is "licensed", and ${jurisdiction.name} has ${counted} of kind ${kind}`,
      hint: places.length
        ? `keep one of them in ${jurisdiction.file}, or write edition: oss`
        : `add an entry of kind ${kind} to ${jurisdiction.file}, or write edition: oss`,
      cure: choice(setTo(said.origin, "oss")),
      related: [{ origin: inventory, message: "the inventory" }],
    });
    return undefined;
  }
}
