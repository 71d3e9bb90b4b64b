import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "application-destination-outside";

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const ELEMENT = "server: https://kubernetes.default.svc }] }\n  goTemplate";
const RELEASE = "vc-acme-bank--{{ .cluster }}";
const DESTINATION = `destination: { namespace: "${RELEASE}", server: "{{ .server }}" }`;
const POINTER = `${code} ${ACME}#3/spec/template/spec/destination`;

describe("a destination that is no cluster of the jurisdiction", () => {
  test.each([
    "https://kubernetes.default.svc:6443",
    "https://api.par-1.rheinwerk.example",
    "https://vc-nobody--here.vc-nobody--here.svc:443",
    "{{ .elsewhere }}",
  ])("%s", (server) => {
    const to = DESTINATION.replace("{{ .server }}", server);
    expect(faults(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([`${POINTER}/server`]);
  });

  test("or is another cluster of it", () => {
    const to = ELEMENT.replace(/https:\S+/, "https://api.par-1.rheinwerk.example:6443");
    expect(faults(damaged({ path: ACME, from: ELEMENT, to }))).toEqual([`${POINTER}/server`]);
    const path = "apps/eu/argo-cd/control-plane-clusters/eu-par-1.yaml";
    const moved = {
      path,
      from: /elements: (.*)https:[^ ]+:6443/,
      to: "elements: $1https://kubernetes.default.svc",
    };
    expect(faults(damaged(moved))).toEqual([
      `${code} ${path}#1/spec/template/spec/destination/server`,
    ]);
  });

  test("or is a name, which a Secret that is not in Git explains", () => {
    const to = `destination: { namespace: "${RELEASE}", name: eu-fra-1 }`;
    expect(faults(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([
      `${POINTER}/name`,
      `${POINTER}/server`,
    ]);
  });
});

describe("a namespace that is not one", () => {
  test.each(["*", "vc-*", "", "{{ .any }}"])("%j", (namespace) => {
    const to = DESTINATION.replace(RELEASE, namespace);
    expect(faults(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([
      `${POINTER}/namespace`,
    ]);
  });

  test("or is another tenant's", () => {
    const to = DESTINATION.replace(RELEASE, "vc-ledgerleaf--product");
    expect(faults(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([
      `${POINTER}/namespace`,
    ]);
  });
});
