import { euAlsoHas, HEALTHY, paymentsSays } from "./healthy-tree.ts";

const PLACES = [
  "    - { name: platform, kind: platform, hosts: [platform.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.80/28] }\n",
  "    - { name: licences, kind: licence-server, hosts: [licences.rheinwerk.example], country: DE, operator: rheinwerk }\n",
];

/** The healthy tree with payments on a licensed edition, whose licence comes by the inventory. */
export function licensed(fields: string, files = HEALTHY, more = "") {
  return paymentsSays(`edition: licensed, ${fields}`, euAlsoHas(PLACES.join("") + more, files));
}
