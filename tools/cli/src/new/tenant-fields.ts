import { commaList } from "./comma-list.ts";
import type { Answers, Field } from "./field.ts";

/** All that can be said about a new tenant, in the order in which it is asked. */
export const TENANT_FIELDS: readonly Field[] = [
  {
    key: "jurisdiction",
    takes: "<code>",
    ask: "Jurisdiction that serves it",
    choices: ({ jurisdictions }) => jurisdictions,
  },
  { key: "name", takes: "<name>", ask: "Name of the tenant, in lower case" },
  { key: "legalName", takes: "<name>", ask: "Name of the legal entity" },
  { key: "country", takes: "<code>", ask: "Country of the legal entity, two letters" },
  { key: "lei", takes: "<lei>", ask: "Legal entity identifier, 20 characters", needed: false },
  { key: "team", takes: "<name>", ask: "Team that owns it" },
  { key: "email", takes: "<address>", ask: "Role mailbox of that team" },
  {
    key: "regulations",
    takes: "<names>",
    ask: "Regulations that bind it, commas between",
    choices: ({ regulationsOf }, { jurisdiction = "" }) => regulationsOf(jurisdiction),
    several: true,
  },
  {
    key: "nis2Class",
    takes: "<class>",
    ask: "Class under NIS2, as the entity rates itself",
    choices: () => ["essential", "important"],
    needed: boundBy("nis2"),
  },
  { key: "nis2Sector", takes: "<sector>", ask: "Sector under NIS2", needed: boundBy("nis2") },
  {
    key: "classification",
    takes: "<class>",
    ask: "Class of its data",
    choices: () => ["public", "internal", "confidential", "secret"],
  },
  { key: "personal", ask: "Personal data" },
  { key: "special", ask: "Special categories of personal data", needed: false },
  {
    key: "requireNoReach",
    takes: "<capabilities>",
    ask: "Capabilities that no third country may reach, commas between",
    choices: () => ["control", "plaintext", "metadata", "ciphertext", "availability"],
    several: true,
    needed: false,
  },
  { key: "significance", takes: "<low>", ask: "low: a boundary of little weight", needed: false },
  { key: "cluster", takes: "<name>", ask: "Name of its first tenant cluster" },
  {
    key: "environment",
    takes: "<environment>",
    ask: "Environment of that tenant cluster",
    choices: () => ["production", "staging", "test", "development"],
  },
  {
    key: "criticality",
    takes: "<rating>",
    ask: "Criticality, as the entity rates it",
    choices: () => ["ordinary", "critical-or-important"],
  },
  { key: "rto", takes: "<duration>", ask: "Recovery time objective, as in PT4H", needed: recovers },
  {
    key: "rpo",
    takes: "<duration>",
    ask: "Recovery point objective, as in PT1H",
    needed: recovers,
  },
  ...inPlaceOfDefaults(),
  { key: "egress", takes: "<places>", ask: "Places its workloads may reach", needed: false },
  { key: "gpus", takes: "<claims>", ask: "Claims as in training:h200:8", needed: false },
  { key: "drill", takes: "<name>", ask: "Resilience test like that cluster", needed: false },
];

/** What the jurisdiction or the template decides where the tenant says nothing. */
function inPlaceOfDefaults(): readonly Field[] {
  return (
    [
      ["controlPlaneCluster", "<name>", "Control plane cluster, if not the jurisdiction's default"],
      ["isolation", "<mode>", "shared or dedicated nodes"],
      ["kubernetes", "<minor>", "Kubernetes minor version"],
      ["kubernetesReason", "<text>", "Why that version"],
      ["templateVersion", "<version>", "Release of the template"],
      ["channel", "<name>", "Release channel of the template"],
      ["backingStore", "<kind>", "sqlite, deployed-etcd or external-etcd"],
      ["replicas", "<number>", "Members of a deployed etcd"],
      ["endpoint", "<place>", "Place of an external etcd"],
      ["storageClass", "<name>", "StorageClass of its state"],
      ["auditSink", "<place>", "Place that audit logs go to"],
      ["retention", "<duration>", "How long audit logs are kept"],
      ["snapshotStore", "<place>", "Place that snapshots go to"],
      ["schedule", "<cron>", "When snapshots are taken, in UTC"],
      ["restoreTo", "<cluster>", "Control plane cluster that a restore goes to"],
    ] as const
  ).map(([key, takes, ask]) => ({ key, takes, ask, needed: false }));
}

function boundBy(regulation: string) {
  return ({ regulations }: Answers) => commaList(regulations).includes(regulation);
}

/** DORA Art. 12(6): objectives are set for each critical or important function. */
function recovers(said: Answers): boolean {
  return said.criticality === "critical-or-important" && boundBy("dora")(said);
}
