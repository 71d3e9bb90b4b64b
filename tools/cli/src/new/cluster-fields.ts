import { commaList } from "./comma-list.ts";
import type { Answers, Field } from "./field.ts";

/** What is said about a control plane cluster, be it alone or with its jurisdiction. */
export const SITE_FIELDS: readonly Field[] = [
  { key: "subdivision", takes: "<code>", ask: "Its subdivision, ISO 3166-2", needed: false },
  { key: "site", takes: "<name>", ask: "Building or campus of the cluster" },
  {
    key: "kubernetes",
    takes: "<minor>",
    ask: "Its Kubernetes minor version",
    choices: ({ kubernetes }) => kubernetes,
  },
  { key: "apiServer", takes: "<host>", ask: "Host name of its API server" },
  {
    key: "nodePools",
    takes: "<modes>",
    ask: "Modes of its nodes, commas between",
    choices: () => ["shared", "dedicated"],
    several: true,
  },
  { key: "storageClass", takes: "<name>", ask: "Its StorageClass for tenant state" },
  {
    key: "networkApiServer",
    takes: "<ranges>",
    ask: "Address ranges of its API server's endpoints",
    needed: someNetwork,
  },
  {
    key: "networkPods",
    takes: "<ranges>",
    ask: "Address ranges of its pods",
    needed: someNetwork,
  },
  {
    key: "networkServices",
    takes: "<ranges>",
    ask: "Address ranges of its Services",
    needed: someNetwork,
  },
];

/** All that can be said about a further control plane cluster, in the order of asking. */
export const CLUSTER_FIELDS: readonly Field[] = [
  {
    key: "jurisdiction",
    takes: "<code>",
    ask: "Jurisdiction that it stands in",
    choices: ({ jurisdictions }) => jurisdictions,
  },
  { key: "name", takes: "<name>", ask: "Name of the cluster, in lower case" },
  {
    key: "operator",
    takes: "<name>",
    ask: "Operator of the machines and of the cluster",
    choices: ({ operatorsOf }, { jurisdiction = "" }) => operatorsOf(jurisdiction),
  },
  { key: "country", takes: "<code>", ask: "Country in which it and its volumes stand" },
  ...SITE_FIELDS,
  {
    key: "encryptedBy",
    takes: "<place>",
    ask: "Key management that encrypts its volumes",
    choices: ({ placesOf }, { jurisdiction = "" }) => placesOf(jurisdiction, "key-management"),
  },
];

/** Three ranges or none: what is not said stays closed, and compile says what cannot run then. */
function someNetwork({ networkApiServer, networkPods, networkServices }: Answers): boolean {
  return [networkApiServer, networkPods, networkServices].some(
    (each) => commaList(each).length > 0,
  );
}
