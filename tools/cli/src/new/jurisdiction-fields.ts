import { SITE_FIELDS } from "./cluster-fields.ts";
import type { Field } from "./field.ts";
import { OPERATOR_FIELDS } from "./operator-fields.ts";

const MODES: readonly string[] = ["shared", "dedicated"];

/** What a place is said by; the country is that of `--country` where it is left out. */
const PLACE = "<[name=]host[@country]>";

/** All that can be said about a new jurisdiction and its first cluster, in the order of asking. */
export const JURISDICTION_FIELDS: readonly Field[] = [
  { key: "name", takes: "<code>", ask: "Code of the jurisdiction, in lower case" },
  { key: "displayName", takes: "<name>", ask: "Its name, as people write it" },
  { key: "members", takes: "<codes>", ask: "Its countries by ISO 3166-1, or EU or EEA" },
  {
    key: "regulations",
    takes: "<names>",
    ask: "Regulations in force there, commas between",
    choices: ({ regulations }) => regulations,
    several: true,
  },
  ...OPERATOR_FIELDS,
  { key: "location", takes: "<codes>", ask: "Countries in which its operations stand" },
  { key: "access", takes: "<codes>", ask: "Countries from which its people have access" },
  { key: "hardwareOrigin", takes: "<codes>", ask: "Countries that its processors come from" },
  {
    key: "firmware",
    takes: "<whose>",
    ask: "Whose firmware runs on them",
    choices: () => ["own", "third-country", "unknown"],
  },
  {
    key: "keyCustodian",
    takes: "<name>",
    ask: "Who holds the keys",
    choices: (_, { operator = "" }) => [operator, "customer"],
  },
  {
    key: "keyModel",
    takes: "<model>",
    ask: "How keys are managed",
    choices: () => ["hyok", "byok", "operator", "provider-managed"],
  },
  { key: "hsm", takes: "<in>", ask: "Keys are in", choices: () => ["hardware", "software", "tee"] },
  {
    key: "country",
    takes: "<code>",
    ask: "Country of the cluster and of places that say no other",
  },
  { key: "registry", takes: PLACE, ask: "Registry of images" },
  { key: "charts", takes: "<[name=]host[/path][@country]>", ask: "Repository of charts" },
  { key: "forge", takes: PLACE, ask: "Git host where this repository is merged and signed" },
  { key: "git", takes: PLACE, ask: "Git host of the jurisdiction's own remote" },
  { key: "auditSink", takes: PLACE, ask: "Sink of audit logs" },
  { key: "auditSinkCidrs", takes: "<ranges>", ask: "Its address ranges", needed: false },
  { key: "retention", takes: "<duration>", ask: "How long audit logs are kept, as in P2Y" },
  { key: "snapshotStore", takes: PLACE, ask: "Store of snapshots" },
  { key: "snapshotStoreCidrs", takes: "<ranges>", ask: "Its address ranges", needed: false },
  { key: "schedule", takes: "<cron>", ask: "When snapshots are taken, in UTC, as in 0 * * * *" },
  { key: "restoreTo", takes: "<cluster>", ask: "Cluster that a restore goes to", needed: false },
  { key: "keyManagement", takes: PLACE, ask: "Key management" },
  { key: "resolver", takes: "<range>", ask: "Address of its DNS resolver, as in 10.0.0.53/32" },
  { key: "cluster", takes: "<name>", ask: "Name of its control plane cluster, in lower case" },
  ...SITE_FIELDS,
  {
    key: "template",
    takes: "<name@version>",
    ask: "Template of tenant clusters that say none",
    choices: ({ templates }) => templates,
  },
  {
    key: "isolationOrdinary",
    takes: "<mode>",
    ask: "Nodes for functions rated ordinary",
    choices: () => MODES,
  },
  {
    key: "isolationCritical",
    takes: "<mode>",
    ask: "Nodes for functions rated critical or important",
    choices: () => MODES,
  },
  { key: "inputOwner", takes: "<@team>", ask: "Who approves its input, as CODEOWNERS writes it" },
  { key: "outputOwner", takes: "<@team>", ask: "Who approves its output" },
];
