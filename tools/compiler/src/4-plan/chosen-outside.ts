import { type Cure, choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type FindingDefinition } from "@bailiwick/model/finding";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, JurisdictionEntry, Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import type { Question } from "./tenant-cluster.ts";

const why = "jurisdictional containment; supports snc32-19.2, dora-30.2.b";

const storeOutside = define("backing-store-outside-jurisdiction", "A tenant cluster's own state");
const sinkOutside = define("audit-sink-outside-jurisdiction", "A tenant cluster's audit log");
const snapshotsOutside = define("snapshot-store-outside-jurisdiction", "Copies of its state");
const egressOutside = define("egress-outside-jurisdiction", "What workloads reach");
const chosenClusterOutside = define("tenant-cluster-outside-jurisdiction", "A tenant cluster");

/** One choice of a tenant that stands in a country. */
interface Choice {
  readonly definition: FindingDefinition;
  readonly does: string;
  readonly chosen: Sourced<Place> | undefined;
  /** Whether another place of the same kind would serve as well. */
  readonly isExchangeable: boolean;
  /** What the tenant may leave out instead, in words; absent where nobody else would decide. */
  readonly otherwise: string | undefined;
  /** What is left out then; the choice itself where nothing is said. */
  readonly instead?: Origin | undefined;
}

/** Reports, at the tenant's own line, each place that it chose outside its jurisdiction. */
export function reportChosenOutside(question: Question, report: Report): void {
  const { request, jurisdiction, subject } = question;
  for (const { definition, does, chosen, isExchangeable, otherwise, instead } of choices(
    question,
  )) {
    if (!chosen || jurisdiction.members.has(chosen.value.entry.country)) continue;
    const { entry, origin } = chosen.value;
    const inside = isExchangeable ? insidePlaces(jurisdiction, entry.kind) : [];
    report({
      definition,
      origin: chosen.origin,
      consequence: true,
      causedBy: [below(origin, "country"), membersOf(jurisdiction)],
      message:
        `tenant cluster ${subject} ${does} "${entry.country}", ` +
        `which is not a member of ${jurisdiction.name}`,
      hint: hintFor(inside, otherwise, entry.kind, jurisdiction),
      ...cureFor(inside[0], otherwise, instead ?? chosen.origin, chosen.origin),
      related: [{ origin, message: `country: ${entry.country}, operator ${entry.operator}` }],
    });
  }
  reportCluster(request.controlPlaneCluster, "runs on", question, report);
  reportCluster(request.restoreTo, "would be restored to", question, report);
}

function choices(question: Question): readonly Choice[] {
  const { request, jurisdiction } = question;
  const { auditSink, snapshotStore } = jurisdiction.defaults;
  return [
    {
      definition: storeOutside,
      does: "keeps its state in",
      chosen: request.backingStore?.value.endpoint,
      isExchangeable: true,
      otherwise: `leave backingStore out${storeLeftOut(question)}`,
      instead: request.backingStore?.origin,
    },
    {
      definition: sinkOutside,
      does: "sends its audit log to",
      chosen: request.auditSink,
      isExchangeable: true,
      otherwise: leftOut("audit.sink", auditSink, jurisdiction),
    },
    {
      definition: snapshotsOutside,
      does: "keeps copies of its state in",
      chosen: request.snapshotStore,
      isExchangeable: true,
      otherwise: leftOut("snapshots.store", snapshotStore, jurisdiction),
    },
    ...request.egress.map(
      (chosen): Choice => ({
        definition: egressOutside,
        does: "lets its workloads reach",
        chosen,
        isExchangeable: false,
        otherwise: "leave this egress out",
        instead: { ...chosen.origin, pointer: chosen.origin.pointer.replace(/\/to$/, "") },
      }),
    ),
  ];
}

/** What the template would decide instead: ` (deployed etcd on eu-fra-1)`. */
function storeLeftOut({ request, jurisdiction }: Question): string {
  const { defaults } = jurisdiction;
  const cluster = request.controlPlaneCluster ?? defaults.controlPlaneCluster;
  const template = request.template ?? defaults.template;
  if (!cluster || !template || !request.criticality) return "";
  const { kind } = template.value.spec.defaults.backingStore[request.criticality.value];
  return ` (${kind === "sqlite" ? "SQLite" : "deployed etcd"} on ${cluster.value.name})`;
}

function leftOut(
  field: string,
  standard: Sourced<Place> | undefined,
  { name, members }: JurisdictionEntry,
): string | undefined {
  const entry = standard?.value.entry;
  if (!entry || !members.has(entry.country)) return undefined;
  return `leave ${field} out (${entry.name}, the default of ${name})`;
}

/** Another place of the same kind, else what may be left out, else nothing. */
function cureFor(
  inside: string | undefined,
  otherwise: string | undefined,
  leftOut: Origin,
  chosen: Origin,
): { cure?: Cure } {
  if (inside !== undefined) return { cure: choice(setTo(chosen, inside)) };
  return otherwise === undefined ? {} : { cure: choice(takeOut(leftOut)) };
}

function hintFor(
  inside: readonly string[],
  otherwise: string | undefined,
  kind: string,
  { name, file }: JurisdictionEntry,
): string {
  const use = inside.length > 1 ? `use one of ${inside.join(", ")}` : `use ${inside.join()}`;
  const ways = [inside.length > 0 ? use : undefined, otherwise].filter((way) => way !== undefined);
  return (
    ways.join(", or ") || `declare an inventory entry of kind ${kind} inside ${name} in ${file}`
  );
}

function reportCluster(
  chosen: Sourced<ClusterEntry> | undefined,
  does: string,
  { jurisdiction, subject }: Question,
  report: Report,
): void {
  if (!chosen || jurisdiction.members.has(chosen.value.spec.country)) return;
  const { name, file, spec } = chosen.value;
  const inside = [...jurisdiction.controlPlaneClusters.values()].filter((each) =>
    jurisdiction.members.has(each.spec.country),
  );
  report({
    definition: chosenClusterOutside,
    origin: chosen.origin,
    consequence: true,
    causedBy: [{ file, pointer: "/spec/country" }, membersOf(jurisdiction)],
    message:
      `tenant cluster ${subject} ${does} ${name} in "${spec.country}", ` +
      `which is not a member of ${jurisdiction.name}`,
    hint: inside.length
      ? `use ${listNames(inside.map((each) => each.name))}`
      : `declare a control plane cluster in ${jurisdiction.name}`,
    ...(inside[0] && { cure: choice(setTo(chosen.origin, inside[0].name)) }),
    related: [
      { origin: below({ file, pointer: "/spec" }, "country"), message: `country: ${spec.country}` },
    ],
  });
}

function membersOf({ file }: JurisdictionEntry): Origin {
  return { file, pointer: "/spec/members" };
}

function insidePlaces(jurisdiction: JurisdictionEntry, kind: string): readonly string[] {
  return [...jurisdiction.inventory.values()]
    .filter(({ entry }) => entry.kind === kind && jurisdiction.members.has(entry.country))
    .map(({ entry }) => entry.name);
}

function define(code: string, subject: string): FindingDefinition {
  return defineFinding({
    code,
    severity: "error",
    summary: `${subject} stays in a member country of the jurisdiction.`,
    why,
    basis: "house",
    waivable: false,
  });
}
