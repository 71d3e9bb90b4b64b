import { describe, expect, test } from "vitest";
import { explainFile } from "../../../../tools/compiler/src/doors/explain.ts";
import { ACME, acmeSays, EU, FRANKFURT, HEALTHY, RELEASE } from "../../../support/healthy-tree.ts";

const HOST = "apps/eu/tenants/acme-bank/payments";
const VALUES = `${HOST}/values.yaml`;
const POLICY =
  "apps/eu/control-plane-clusters/eu-fra-1/validatingpolicy-restrict-storage-classes.yaml";
const ETCD = "/controlPlane/backingStore/etcd/deploy/statefulSet";
const CONTROL_PLANE = "/controlPlane/statefulSet";

/** Causes of a field: `shows <file>#<pointer>`, with the decision after the effect. */
function causes(path: string, pointer: string, files = HEALTHY): readonly string[] | undefined {
  const field = explainFile(files, path)?.fields.find((each) => each.pointer === pointer);
  return field?.causes.map(({ origin, effect, decision }) =>
    [effect, decision, `${origin.file}#${origin.pointer}`].filter(Boolean).join(" "),
  );
}

const TEMPLATE = `chooses template ${EU}#/spec/defaults/template/version`;
const ISOLATION = `${EU}#/spec/defaults/isolation/critical-or-important`;

describe("a field of a tenant cluster leads to", () => {
  test.each([
    [
      "its isolation, and the tenant that the nodes are for",
      VALUES,
      `${CONTROL_PLANE}/scheduling/tolerations/0/value`,
      [`shows ${ACME}#/metadata/name`, `chooses isolation ${ISOLATION}`],
    ],
    [
      "the storage class of the control plane cluster",
      VALUES,
      `${CONTROL_PLANE}/persistence/volumeClaim/storageClass`,
      [
        `shows ${FRANKFURT}#/spec/storageClasses/0/name`,
        `chooses storage-class ${FRANKFURT}#/spec/storageClasses/0`,
      ],
    ],
    [
      "the host of the audit sink, and who chose it",
      `${HOST}/host/manifests.yaml`,
      "#1/data/webhook.yaml",
      [
        `shows ${EU}#/spec/inventory/4/hosts/0`,
        `shows ${ACME}#/metadata/name`,
        `shows ${ACME}#/spec/clusters/0/name`,
        `chooses audit-sink ${EU}#/spec/defaults/audit/sink`,
      ],
    ],
    [
      "the retention",
      `${HOST}/evidence.yaml`,
      "/spec/decisions/audit-retention",
      [`chooses audit-retention ${EU}#/spec/defaults/audit/retention`],
    ],
    [
      "the chart that the template pins",
      VALUES,
      `${CONTROL_PLANE}/image/tag`,
      [`shows ${RELEASE}#/spec/chart/version`, TEMPLATE],
    ],
    [
      "the template's images, by the Kubernetes version that the cluster has",
      VALUES,
      "/controlPlane/distro/k8s/image/tag",
      [
        `shows ${RELEASE}#/spec/kubernetes/0/kubernetesTag`,
        `chooses kubernetes ${FRANKFURT}#/spec/kubernetes/version`,
      ],
    ],
    [
      "a number of the template",
      VALUES,
      `${ETCD}/highAvailability/replicas`,
      [
        `shows ${RELEASE}#/spec/defaults/backingStore/critical-or-important/replicas`,
        `chooses backing-store ${RELEASE}#/spec/defaults/backingStore/critical-or-important`,
        `changes ${RELEASE}#/spec/defaults/backingStore/critical-or-important/kind`,
      ],
    ],
    ["nothing, where its target closed it", VALUES, "/telemetry/enabled", []],
    [
      "the line for which a name was worked out",
      VALUES,
      "/controlPlane/proxy/extraSANs/0",
      [`worked-out ${ACME}#/spec/clusters/0`],
    ],
  ])("%s", (_, path, pointer, expected) => {
    expect(causes(path, pointer)).toEqual(expected);
  });

  test("the tenant's own line, where the tenant chose otherwise than the jurisdiction", () => {
    const said = acmeSays(
      "    - { name: payments, environment: production, criticality: ordinary, isolation: dedicated }\n",
    );
    const pointer = `${CONTROL_PLANE}/scheduling/tolerations/0/key`;
    const own = `chooses isolation ${ACME}#/spec/clusters/0/isolation`;
    expect(causes(VALUES, pointer, said)).toEqual([own]);
  });
});

describe("a file that no tenant owns", () => {
  test("a policy shows what was bound into it, its card's basis, and its own text", () => {
    const file = explainFile(HEALTHY, POLICY);
    const bound = file?.fields.filter(({ causes: found }) =>
      found.some(({ origin }) => origin.pointer === "/spec/storageClasses/0/name"),
    );
    expect(bound).toHaveLength(1);
    expect(bound?.[0]?.value).toContain("fra-encrypted");
    expect(file?.policy).toMatchObject({ name: "restrict-storage-classes", basis: "house" });
    const own = "policies/admission/restrict-storage-classes";
    expect(causes(POLICY, "/metadata/name")).toEqual([
      `shows ${own}/restrict-storage-classes.yaml#/metadata/name`,
      `changes ${own}/card.yaml#/spec/admission/levels/0`,
    ]);
    // Only one word is allowed there, so that no other could be tried.
    expect(file?.untried.map(({ pointer }) => pointer)).toContain("/spec/failurePolicy");
  });

  test("an AppProject shows its remote and its tenant", () => {
    const path = "apps/eu/argo-cd/tenants/acme-bank.yaml";
    expect(causes(path, "#1/metadata/name")).toEqual([`shows ${ACME}#/metadata/name`]);
    expect(causes(path, "#1/spec/sourceRepos/1")).toEqual([
      `shows ${EU}#/spec/inventory/1/hosts/0`,
      `shows ${EU}#/spec/inventory/1/pathPrefix`,
    ]);
  });
});

test("a decision is for the articles that bind the tenant, and is guarded by name", () => {
  const decision = explainFile(HEALTHY, VALUES)?.decisions.find(
    ({ name }) => name === "storage-class",
  );
  expect(decision?.articles.map(({ id }) => id)).toEqual([
    "gdpr-32.1.a",
    "dora-9.4.d",
    "dora-30.2.b",
    "rts1774-6",
  ]);
  expect(decision?.rules).toContain("state-outside-jurisdiction");
  expect(decision?.policies).toContainEqual(
    expect.objectContaining({ name: "restrict-storage-classes", basis: "house" }),
  );
});

test("every field is there, with the value that is written", () => {
  const register = explainFile(HEALTHY, "apps/eu/register.yaml");
  expect(register?.fields.find(({ pointer }) => pointer === "/metadata/name")?.value).toBe("eu");
  expect(explainFile(HEALTHY, "apps/eu/nothing.yaml")).toBeUndefined();
});
