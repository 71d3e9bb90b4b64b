import type { TextFile } from "@bailiwick/model/text-file";
import { EU, HEALTHY, LEDGERLEAF_UK, RELEASE } from "./healthy-tree.ts";
import { damage } from "./tree.ts";

/** A place of the operator of the EU, as its inventory says it. */
export const place = (name: string, kind: string, country: string) =>
  `    - { name: ${name}, kind: ${kind}, hosts: [${name}.rheinwerk.example], country: ${country}, operator: rheinwerk, cidrs: [203.0.113.${kind.length}/32] }\n`;

const PLACES = [
  place("siem-par", "audit-sink", "FR"),
  place("snapshots-fra", "snapshot-store", "DE"),
  place("etcd-fra", "backing-store", "DE"),
].join("");

const NEXT = RELEASE.replace("1.0.0", "1.1.0");

/** The healthy tree with somewhere else to go: other places, and another release. */
export const CHANGEABLE: readonly TextFile[] = [
  ...damage(HEALTHY, EU, "  delivery: {", `${PLACES}  delivery: {`),
  {
    path: NEXT,
    text: (HEALTHY.find(({ path }) => path === RELEASE)?.text ?? "").replace(
      "version: 1.0.0",
      "version: 1.1.0",
    ),
  },
];

/** The tenant of two jurisdictions, on the Union's side. */
export const LEDGERLEAF = LEDGERLEAF_UK.replace("/uk/", "/eu/");
