import type { JurisdictionEntry, ResolvedRequest, TenantEntry } from "../handoff/catalog.ts";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { ask } from "./ask.ts";
import { decideAudit } from "./audit.ts";
import { reportChosenOutside } from "./chosen-outside.ts";
import { decideCollectors } from "./collectors.ts";
import { decideControls } from "./controls.ts";
import { decideEdition } from "./edition.ts";
import { reportFips } from "./fips.ts";
import { decideGates } from "./gates.ts";
import { decideGpus } from "./gpus.ts";
import { decideGuests } from "./guests.ts";
import { decideHighAvailability } from "./high-availability.ts";
import { decideInside } from "./inside.ts";
import { decideIsolation } from "./isolation.ts";
import { decideKubernetes } from "./kubernetes.ts";
import { decideLifecycle } from "./lifecycle.ts";
import { nameRelease } from "./names.ts";
import { decidePrivateNodes } from "./private-nodes.ts";
import { serverUrl } from "./servers.ts";
import { adviseOnSignificance } from "./significance.ts";
import { decideState } from "./state.ts";
import { decideStorageClass } from "./storage-class.ts";

/** What every decision about one tenant cluster may look at. */
export interface Question {
  readonly request: ResolvedRequest;
  readonly tenant: TenantEntry;
  readonly jurisdiction: JurisdictionEntry;
  /** `eu/acme-bank/payments`, for messages. */
  readonly subject: string;
}

/** Decides one tenant cluster; undefined when something has to be said first. */
export function planTenantCluster(
  request: ResolvedRequest,
  tenant: TenantEntry,
  jurisdiction: JurisdictionEntry,
  report: Report,
): TenantClusterPlan | undefined {
  const question = questionOf(request, tenant, jurisdiction);
  reportChosenOutside(question, report);
  const controlPlaneCluster = decidePlace(question, report);
  const template = decideTemplate(question, report);
  const criticality = request.criticality ?? askCriticality(question, report);
  const release = nameRelease(question, report);
  const audit = decideAudit(question, report);
  if (!controlPlaneCluster || !template || !criticality) return undefined;
  adviseOnSignificance(question, criticality.value, report);
  const cluster = controlPlaneCluster.value;
  const isolation = decideIsolation(question, criticality.value, cluster, report);
  const decided = {
    isolation,
    kubernetes: decideKubernetes(question, template.value, cluster, report),
    storageClass: decideStorageClass(question, cluster, report),
    gpus: decideGpus(question, cluster, report),
    ...decideState(question, criticality, template.value, cluster, isolation, report),
  };
  reportFips(question, decided, report);
  const machines = decidePrivateNodes(question, decided, report);
  const highAvailability = decideHighAvailability(question, decided, cluster, report);
  const edition = decideEdition(question, template.value, isolation, report);
  const { kubernetes, backingStore, storageClass, gpus, snapshots } = decided;
  if (!release || !audit || !edition || !machines) return undefined;
  if (!isolation || !kubernetes || !backingStore || !storageClass) return undefined;
  const servers = serversOf(question, release, { controlPlaneCluster, isolation }, report);
  return {
    name: request.name,
    origin: request.origin,
    release,
    environment: request.environment,
    criticality,
    controlPlaneCluster,
    ...servers,
    ...edition,
    ...machines,
    isolation,
    template,
    kubernetes,
    backingStore,
    ...(highAvailability && { highAvailability }),
    storageClass,
    controls: decideControls(question, template.value, cluster, report),
    ...audit,
    ...decideCollectors(question, isolation),
    ...(snapshots && { snapshots }),
    ...decideLifecycle(question),
    egress: request.egress,
    gpus,
    ...decideGates(question, cluster, report),
    guests: decideGuests(question, template.value, { ...servers, isolation }, report),
  };
}

function questionOf(
  request: ResolvedRequest,
  tenant: TenantEntry,
  jurisdiction: JurisdictionEntry,
): Question {
  const subject = `${jurisdiction.name}/${tenant.name}/${request.name}`;
  return { request, tenant, jurisdiction, subject };
}

/** Where Argo CD applies what is emitted, and what goes inside. */
function serversOf(
  question: Question,
  release: string,
  { controlPlaneCluster, isolation }: Pick<TenantClusterPlan, "controlPlaneCluster" | "isolation">,
  report: Report,
): Pick<TenantClusterPlan, "server" | "insideServer"> {
  const insideServer = decideInside(question, release, controlPlaneCluster, isolation, report);
  const server = serverUrl(controlPlaneCluster.value, question.jurisdiction);
  return { server, ...(insideServer !== undefined && { insideServer }) };
}

function decidePlace(question: Question, report: Report) {
  const { request, jurisdiction } = question;
  const { defaults } = jurisdiction;
  return request.controlPlaneCluster ?? defaults.controlPlaneCluster ?? askPlace(question, report);
}

function decideTemplate(question: Question, report: Report) {
  const { request, jurisdiction } = question;
  return request.template ?? jurisdiction.defaults.template ?? askTemplate(question, report);
}

function askPlace({ request, jurisdiction }: Question, report: Report): undefined {
  const question = {
    origin: request.origin,
    what: `on which control plane cluster "${request.name}" runs`,
    field: "controlPlaneCluster: …",
    choice: jurisdiction.controlPlaneClusters.keys(),
    orIn: `${jurisdiction.file} under defaults`,
  };
  return ask(question, report);
}

function askTemplate({ request, jurisdiction }: Question, report: Report): undefined {
  const question = {
    origin: request.origin,
    what: `which template "${request.name}" has`,
    field: "template: { name: …, version: … }",
    choice: [],
    orIn: `${jurisdiction.file} under defaults`,
  };
  return ask(question, report);
}

function askCriticality({ request }: Question, report: Report): undefined {
  const question = {
    origin: request.origin,
    what: `how critical "${request.name}" is: the entity's own rating, never ours`,
    field: "criticality: …",
    choice: ["critical-or-important", "ordinary"],
  };
  return ask(question, report);
}
