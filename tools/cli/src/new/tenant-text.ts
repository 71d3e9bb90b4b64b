import { commaList } from "./comma-list.ts";
import type { Answers } from "./field.ts";
import { type Inline, inlineYaml } from "./inline-yaml.ts";

/** A tenant cluster that says more than this many columns is written line by line. */
const WIDEST = 130;

/** Text of a tenant's file, in the form of the README's example. Nothing is checked here. */
export function tenantText(said: Answers): string {
  const ceilings = commaList(said.requireNoReach);
  const spec: Readonly<Record<string, Inline | undefined>> = {
    legalEntity: { name: said.legalName, country: said.country, lei: said.lei },
    owner: { team: said.team, email: said.email },
    regulations: commaList(said.regulations),
    nis2: said.nis2Class ? { class: said.nis2Class, sector: said.nis2Sector } : undefined,
    data: {
      classification: said.classification,
      personal: said.personal === "yes",
      special: said.special ? said.special === "yes" : undefined,
    },
    significance: said.significance,
    require: ceilings.length > 0 ? { noThirdCountryReach: ceilings } : undefined,
  };
  const fields = Object.entries(spec).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key}: ${inlineYaml(value)}`],
  );
  return `${[
    "# yaml-language-server: $schema=../../../tools/model/schema/tenant.schema.json",
    "apiVersion: bailiwick.dev/v1",
    "kind: Tenant",
    `metadata: ${inlineYaml({ name: said.name })}`,
    "spec:",
    ...fields,
    "  clusters:",
    ...clusterLines(clusterOf(said)),
    ...drillLines(said),
  ].join("\n")}\n`;
}

type Fields = Readonly<Record<string, Inline | undefined>>;

function clusterOf(said: Answers): Fields {
  const egress = commaList(said.egress).map((to) => ({ to }));
  const gpus = commaList(said.gpus).map((claim) => {
    const [workload, product, count] = claim.split(":");
    return { workload, class: product, count: wholeNumber(count) };
  });
  return {
    name: said.cluster,
    environment: said.environment,
    criticality: said.criticality,
    controlPlaneCluster: said.controlPlaneCluster,
    isolation: said.isolation,
    kubernetes: whereSaid({ version: said.kubernetes, reason: said.kubernetesReason }),
    template: whereSaid({ version: said.templateVersion, channel: said.channel }),
    backingStore: whereSaid({
      kind: said.backingStore,
      replicas: wholeNumber(said.replicas),
      endpoint: said.endpoint,
    }),
    storageClass: said.storageClass,
    audit: whereSaid({ sink: said.auditSink, retention: said.retention }),
    snapshots: whereSaid({
      schedule: said.schedule,
      store: said.snapshotStore,
      rto: said.rto,
      rpo: said.rpo,
      restoreTo: said.restoreTo,
    }),
    egress: egress.length > 0 ? egress : undefined,
    gpus: gpus.length > 0 ? gpus : undefined,
  };
}

function clusterLines(cluster: Fields): readonly string[] {
  const line = `    - ${inlineYaml(cluster)}`;
  if (line.length <= WIDEST) return [line];
  return Object.entries(cluster)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${inlineYaml(value)}`]))
    .map((field, index) => (index === 0 ? `    - ${field}` : `      ${field}`));
}

function drillLines({ drill, cluster }: Answers): readonly string[] {
  if (!drill) return [];
  const test = { name: drill, environment: "resilience-test", like: cluster };
  return [`    - ${inlineYaml(test)}`];
}

function whereSaid(fields: Fields): Fields | undefined {
  return Object.values(fields).some((each) => each !== undefined) ? fields : undefined;
}

/** A number where it is one; else the text itself, for the compiler to refuse. */
function wholeNumber(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}
