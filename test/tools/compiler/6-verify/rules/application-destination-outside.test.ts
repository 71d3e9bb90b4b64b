import { describe, expect, test } from "vitest";
import { withDocument } from "../../../../support/acme-object.ts";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "application-destination-outside";

/** What is applied elsewhere, or not at all, leaves networks open too: that is another rule's. */
const own = (files: Parameters<typeof faults>[0]) =>
  faults(files).filter((each) => !each.startsWith("network-left-open"));

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
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
    expect(own(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([`${POINTER}/server`]);
  });

  test("or is another cluster of it", () => {
    const paris = withDocument(ACME, 3, (object) => {
      const [{ list }] = object.spec.generators;
      list.elements[0].server = "https://api.par-1.rheinwerk.example:6443";
    });
    expect(own(paris)).toEqual([`${POINTER}/server`]);
    const path = "apps/eu/argo-cd/control-plane-clusters/eu-par-1.yaml";
    const frankfurt = withDocument(path, 1, (object) => {
      const [{ list }] = object.spec.generators;
      list.elements[0].server = "https://kubernetes.default.svc";
    });
    expect(own(frankfurt)).toEqual([`${code} ${path}#1/spec/template/spec/destination/server`]);
  });

  test("or is a name, which a Secret that is not in Git explains", () => {
    const to = `destination: { namespace: "${RELEASE}", name: eu-fra-1 }`;
    expect(own(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([
      `${POINTER}/name`,
      `${POINTER}/server`,
    ]);
  });
});

describe("a namespace that is not one", () => {
  test.each(["*", "vc-*", "", "{{ .any }}"])("%j", (namespace) => {
    const to = DESTINATION.replace(RELEASE, namespace);
    expect(own(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([`${POINTER}/namespace`]);
  });

  test("or is another tenant's", () => {
    const to = DESTINATION.replace(RELEASE, "vc-ledgerleaf--product");
    expect(own(damaged({ path: ACME, from: DESTINATION, to }))).toEqual([`${POINTER}/namespace`]);
  });
});
