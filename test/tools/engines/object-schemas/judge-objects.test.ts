import type { JsonObject } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { judgeEmittedObjects, type ObjectReport } from "../../../../tools/engines/src/engine.ts";
import { EngineError } from "../../../../tools/engines/src/engine-error.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import type { GetSchemas } from "../../../../tools/engines/src/object-schemas/object-schemas.ts";
import type { SchemaBundle } from "../../../../tools/engines/src/object-schemas/schema-bundle.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { spoken } from "../../../support/spoken.ts";

type Request = Parameters<typeof judgeEmittedObjects>[0];

const SOURCE = "jurisdictions/eu/tenants/acme.yaml";
const FILE = "apps/eu/tenants/acme/a/host/manifests.yaml";
const RELATED = [`${SOURCE}# its source`];
const WHERE = "in its source, template or policy; where none says it, the compiler is wrong";

const emitted = (object: JsonObject, index = 0, kubernetes = ["1.36"]) => ({
  origin: { file: FILE, pointer: `#${index}` },
  source: SOURCE,
  object,
  kubernetes,
});

const networkPolicy = (spec: JsonObject): JsonObject => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "closed", namespace: "vc-acme--a" },
  spec: { podSelector: {}, policyTypes: ["Egress"], ...spec },
});

const judge = (objects: Request["objects"], getSchemas?: GetSchemas): Promise<ObjectReport> =>
  judgeEmittedObjects({ objects, ...(getSchemas && { getSchemas }) });

const found = async (...objects: readonly JsonObject[]) =>
  spoken((await judge(objects.map((object, index) => emitted(object, index)))).findings);

test("what fits is counted, with the versions that it was held against", async () => {
  const object = networkPolicy({ egress: [] });
  expect(await judge([emitted(object, 0, ["1.35", "1.36"]), emitted(object, 1)])).toEqual({
    findings: [],
    objects: 2,
    values: 0,
    schemas: 2,
    sources: ["Kubernetes v1.35.4", "Kubernetes v1.36.3"],
  });
});

describe("a fault is a finding at its file and pointer, with the smallest fix", () => {
  test("a misspelt field, with the field that was meant", async () => {
    expect(await found(networkPolicy({ egres: [] }))).toEqual([
      {
        fault: "error unknown-object-field",
        at: `${FILE}##0/spec/egres`,
        message: '"egres" is no field of /spec in NetworkPolicy (Kubernetes v1.36.3)',
        hint: `write egress ${WHERE}`,
        related: RELATED,
      },
    ]);
  });

  test("a field that resembles none", async () => {
    const [finding] = await found(networkPolicy({ country: "DE" }));
    expect(finding).toMatchObject({ hint: `take country away ${WHERE}` });
  });

  test("a misspelt field that is required is one fault", async () => {
    const faults = await found(
      networkPolicy({ egress: [{ to: [{ ipBlock: { cidrr: "::/0" } }] }] }),
    );
    expect(faults.map(({ fault, at }) => [fault, at])).toEqual([
      ["error unknown-object-field", `${FILE}##0/spec/egress/0/to/0/ipBlock/cidrr`],
    ]);
  });

  test("a required field that is not there", async () => {
    const [finding, ...others] = await found(
      networkPolicy({ egress: [{ to: [{ ipBlock: {} }] }] }),
    );
    expect(finding).toEqual({
      fault: "error object-schema-violated",
      at: `${FILE}##0/spec/egress/0/to/0/ipBlock`,
      message:
        '/spec/egress/0/to/0/ipBlock has no "cidr", which is required in NetworkPolicy (Kubernetes v1.36.3)',
      hint: `add cidr ${WHERE}`,
      related: RELATED,
    });
    expect(others).toEqual([]);
  });

  test("a wrong type", async () => {
    expect(await found(networkPolicy({ policyTypes: "Egress" }))).toMatchObject([
      {
        fault: "error object-schema-violated",
        at: `${FILE}##0/spec/policyTypes`,
        message: '/spec/policyTypes is "Egress", no array in NetworkPolicy (Kubernetes v1.36.3)',
      },
    ]);
  });

  test("a value that fits no branch is one fault", async () => {
    expect(await found(networkPolicy({ egress: [{ ports: [{ port: true }] }] }))).toMatchObject([
      { at: `${FILE}##0/spec/egress/0/ports/0/port` },
    ]);
  });

  test("a value outside an enumeration, and one that misses a pattern", async () => {
    const validatingPolicy = (spec: JsonObject): JsonObject => ({
      apiVersion: "policies.kyverno.io/v1",
      kind: "ValidatingPolicy",
      metadata: { name: "a" },
      spec: { validations: [{ expression: "true" }], ...spec },
    });
    expect(await found(validatingPolicy({ failurePolicy: "Open" }))).toMatchObject([
      {
        at: `${FILE}##0/spec/failurePolicy`,
        message: '/spec/failurePolicy is "Open" in ValidatingPolicy (Kyverno v1.19.1)',
        hint: `use one of Ignore, Fail ${WHERE}`,
      },
    ]);
    const secretStore = (url: string): JsonObject => ({
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      metadata: { name: "a" },
      spec: { secretStoreRef: { name: url } },
    });
    expect(await found(secretStore("Not A Name"))).toMatchObject([
      {
        fault: "error object-schema-violated",
        at: `${FILE}##0/spec/secretStoreRef/name`,
        hint: expect.stringContaining("match ^"),
      },
    ]);
  });

  test("one that many files repeat is told once, and counted", async () => {
    const faults = await found(...Array.from({ length: 9 }, () => networkPolicy({ egres: [] })));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain("(and 8 more like it)");
    expect(faults[0]?.related).toEqual([
      ...RELATED,
      ...[1, 2, 3].map((index) => `${FILE}##${index}/spec/egres the same here`),
    ]);
  });
});

describe("what no schema knows fails closed", () => {
  test("a kind that Kubernetes does not serve", async () => {
    const [finding, ...others] = await found({
      ...networkPolicy({}),
      apiVersion: "networking.k8s.io/v2",
    });
    expect(finding).toMatchObject({
      fault: "error object-kind-unknown",
      at: `${FILE}##0`,
      message: "there is no schema of networking.k8s.io/v2/NetworkPolicy in Kubernetes 1.36",
    });
    expect(others).toEqual([]);
  });

  test("something without a kind, and a list that would hide its items", async () => {
    const faults = await found({ metadata: { name: "a" } }, { apiVersion: "v1", kind: "List" });
    expect(faults.map(({ fault }) => fault)).toEqual([
      "error object-kind-unknown",
      "error object-kind-unknown",
    ]);
  });

  test("a version of Kubernetes that nobody pinned, with those that are", async () => {
    const { findings, objects } = await judge([emitted(networkPolicy({}), 0, ["1.2"])]);
    expect(objects).toBe(0);
    expect(spoken(findings)).toMatchObject([
      {
        fault: "error object-kind-unknown",
        message: "there is no schema of Kubernetes 1.2",
        hint: expect.stringMatching(/^use one of 1\.34, 1\.35, 1\.36/),
      },
    ]);
  });

  test("a kind that its bundle lost", async () => {
    const lacking: GetSchemas = async (source) => {
      const { kinds, ...bundle } = await fetchSchemas(source);
      const { "networking.k8s.io/v1/NetworkPolicy": _, ...others } = kinds;
      return { ...bundle, kinds: others };
    };
    const { findings } = await judge([emitted(networkPolicy({}))], lacking);
    expect(spoken(findings)).toMatchObject([{ fault: "error object-kind-unknown" }]);
  });
});

describe("schemas that prove nothing are refused", () => {
  async function refusal(report: Promise<ObjectReport>): Promise<string> {
    const error: unknown = await report.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    return (error as EngineError).message;
  }

  const empty: SchemaBundle = { title: "Kubernetes v0", kinds: {}, definitions: {} };

  test("an empty bundle", async () => {
    expect(await refusal(judge([emitted(networkPolicy({}))], async () => empty))).toBe(
      "there is no schema in Kubernetes v0: nothing can be judged by it",
    );
  });

  test("a schema that takes anything", async () => {
    const open = { ...empty, kinds: { "networking.k8s.io/v1/NetworkPolicy": "any" } };
    const getSchemas = async () => ({ ...open, definitions: { any: {} } });
    expect(await refusal(judge([emitted(networkPolicy({}))], getSchemas))).toContain(
      "takes any field: it proves nothing",
    );
  });

  test("no objects", async () => {
    expect(await refusal(judge([]))).toBe("no emitted objects: no schema can judge any");
  });

  test("an object for no version of Kubernetes", async () => {
    expect(await refusal(judge([emitted(networkPolicy({}), 0, [])]))).toBe(
      `${FILE}: no version of Kubernetes is named for this object`,
    );
  });

  test("a chart whose module is not the one that its template pins", async () => {
    const { name, version, module } = RELEASE.spec.chart;
    const values = { ...emitted({}), chart: { name, version, module, digest: "h1:another" } };
    expect(await refusal(judge([values]))).toContain(
      `${module} v${version} is not the module that was pinned`,
    );
  });
});
