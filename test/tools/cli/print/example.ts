import type { Diagnostic } from "@bailiwick/model/diagnostic";

/** A diagnostic with everything that one can have. */
export const EXAMPLE: Diagnostic = {
  code: "backing-store-outside-jurisdiction",
  severity: "error",
  message: 'tenant cluster eu/acme/payments keeps its state in "US", which is not a member of eu',
  file: "jurisdictions/eu/tenants/acme.yaml",
  line: 17,
  column: 54,
  length: 13,
  pointer: "/spec/clusters/0/backingStore/endpoint",
  why: "jurisdictional containment",
  basis: "house",
  hint: "use one of etcd-fra or etcd-par",
  related: [
    {
      file: "jurisdictions/eu/jurisdiction.yaml",
      line: 38,
      column: 5,
      message: "country: US, operator rheinwerk",
    },
  ],
  sourceLine: "      backingStore: { kind: external-etcd, endpoint: etcd-virginia }",
};
