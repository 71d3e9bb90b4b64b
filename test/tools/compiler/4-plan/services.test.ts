import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { emittedWith, OFFERING } from "../../../support/gated.ts";
import { ACME, FRANKFURT, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0`;
const LICENSED = "edition: licensed";

test("workloads are vouched for by an issuer of the inventory", () => {
  const { values, evidence } = emittedWith("workloadIdentity: { issuer: vouch }");
  expect(values.sync.toHost.serviceAccounts).toEqual({ enabled: true });
  expect(evidence.decisions["workload-identity"]).toBe("vouch");
  expect(evidence.from["workload-identity"]).toBe(`${AT}/workloadIdentity/issuer`);
  expect(evidence.places).toContain("workload-identity vouch (vouch.rheinwerk.example)");
});

test.each([
  ["workloadIdentity: { issuer: vault }", "workloadIdentity/issuer", "identity-issuer"],
  [
    "integrations: { certManager: { issuer: vault } }",
    "integrations/certManager/issuer",
    "certificate-authority",
  ],
  [
    "integrations: { externalSecrets: { store: vouch } }",
    "integrations/externalSecrets/store",
    "secret-store",
  ],
])("%s is refused: the entry is of another kind", (said, pointer, kind) => {
  const [finding] = spoken(planOf(paymentsSays(said, OFFERING)).findings);
  expect([finding?.fault, finding?.at]).toEqual(["error wrong-place-kind", `${AT}/${pointer}`]);
  expect(finding?.message).toContain(`kind ${kind} is asked for`);
});

describe("metrics", () => {
  test("of pods come without those of nodes", () => {
    const { values } = emittedWith("metrics: { pods: true }");
    expect(values.integrations).toEqual({ metricsServer: { enabled: true, nodes: false } });
    expect(values.controlPlane.serviceMonitor).toBeUndefined();
  });

  test("of the control plane let one namespace in, and the evidence says what it gets", () => {
    const { values, evidence, outputs } = emittedWith("metrics: { controlPlane: true }");
    expect(values.controlPlane.serviceMonitor).toEqual({ enabled: true });
    expect(evidence.decisions.metrics).toBe(
      "control plane by monitoring, with its administrator's key",
    );
    const project = outputs.find(({ path }) => path.endsWith("argo-cd/tenants/acme-bank.yaml"));
    expect(project?.text).toContain("monitoring.coreos.com");
  });

  test("of the control plane are refused where no namespace is named", () => {
    const files = damage(OFFERING, FRANKFURT, ", metrics: monitoring }", " }");
    const { findings } = planOf(paymentsSays("metrics: { controlPlane: true }", files));
    expect(spoken(findings)).toMatchObject([
      {
        fault: "error metrics-shut-out",
        at: `${AT}/metrics/controlPlane`,
        message: "eu-fra-1 names no namespace that control planes are measured from",
      },
    ]);
  });
});

test("operators of the host show one issuer and one store, and carry none of the tenant's", () => {
  const asked =
    "integrations: { certManager: { issuer: authority }, externalSecrets: { store: vault } }";
  const { values, evidence } = emittedWith(`${LICENSED}, ${asked}`);
  const labels = (place: string) => ({
    "bailiwick.dev/jurisdiction": "eu",
    "bailiwick.dev/place": place,
  });
  expect(values.integrations).toEqual({
    certManager: {
      enabled: true,
      sync: {
        fromHost: { clusterIssuers: { enabled: true, selector: { labels: labels("authority") } } },
        toHost: { issuers: { enabled: false } },
      },
    },
    externalSecrets: {
      enabled: true,
      sync: {
        fromHost: { clusterStores: { enabled: true, selector: { matchLabels: labels("vault") } } },
        toHost: { stores: { enabled: false } },
      },
    },
  });
  expect(evidence.decisions["certificate-issuer"]).toBe("authority");
  expect(evidence.decisions["secret-store"]).toBe("vault");
});

describe("protection against deletion", () => {
  const kept = { "argocd.argoproj.io/sync-options": "Delete=false,Prune=false" };

  test("is Argo CD's, on the namespace and on all that the chart makes", () => {
    const { values, outputs } = emittedWith("deletionProtection: true");
    expect(values.controlPlane.advanced.globalMetadata).toEqual({ annotations: kept });
    expect(values.deletion).toBeUndefined();
    const manifests = outputs.find(({ path }) => path.endsWith("payments/host/manifests.yaml"));
    expect(manifests?.text).toMatch(/annotations: .*"?Delete=false,Prune=false/);
  });

  test("is the control plane's too where a licence carries it out", () => {
    const { values } = emittedWith(`${LICENSED}, deletionProtection: true`);
    expect(values.deletion).toEqual({ prevent: true });
  });

  test("that is declined is none", () => {
    const { values, evidence } = emittedWith("deletionProtection: false");
    expect(values.controlPlane.advanced.globalMetadata).toBeUndefined();
    expect(evidence.decisions["deletion-protection"]).toBeUndefined();
  });
});

test.each([
  ["integrations: { certManager: { issuer: authority } }", "integrations/certManager/issuer"],
  ["integrations: { externalSecrets: { store: vault } }", "integrations/externalSecrets/store"],
])("without a licence it is refused, with the free way: %s", (said, pointer) => {
  const [finding, ...more] = spoken(planOf(paymentsSays(said, OFFERING)).findings);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ fault: "error paid-option-on-oss", at: `${AT}/${pointer}` });
  expect(finding?.hint).toContain("inside the tenant cluster");
});
