import type { JsonObject } from "@bailiwick/model/json-value";
import { beforeAll, describe, expect, test } from "vitest";
import { judgeEmittedObjects } from "../../../../tools/engines/src/engine.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import {
  customResourceSource,
  kubernetesSource,
} from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { spoken } from "../../../support/spoken.ts";
import { emitted, FILE, networkPolicy, SOURCE } from "./emitted-sample.ts";

const RELATED = [`${SOURCE}# its source`];
const WHERE = "in its source, template or policy; where none says it, the compiler is wrong";

/** Fetched here, where a slow network only costs time. */
beforeAll(async () => {
  const custom = ["policies.kyverno.io", "external-secrets.io"].map(customResourceSource);
  for (const source of [kubernetesSource("1.36"), ...custom]) await fetchSchemas(source!);
});

const found = async (...objects: readonly JsonObject[]) => {
  const request = { objects: objects.map((object, index) => emitted(object, index)) };
  return spoken((await judgeEmittedObjects(request)).findings);
};

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
      {
        at: `${FILE}##0/spec/egress/0/ports/0/port`,
        message:
          "/spec/egress/0/ports/0/port is true, no integer or string in NetworkPolicy (Kubernetes v1.36.3)",
      },
    ]);
  });

  test("two fields of which only one may be there", async () => {
    const attestor = { name: "a", cosign: {}, notary: { certs: { value: "a", expression: "b" } } };
    const faults = await found({
      apiVersion: "policies.kyverno.io/v1",
      kind: "ImageValidatingPolicy",
      metadata: { name: "a" },
      spec: { validations: [{ expression: "true" }], attestors: [attestor, { name: "b" }] },
    });
    const hints = faults.map(({ at, hint }) => [at.split("##0")[1], hint?.split(" in its")[0]]);
    expect(hints).toContainEqual(["/spec/attestors/1", "say exactly one of cosign or notary"]);
    expect(hints).toContainEqual([
      "/spec/attestors/0",
      "obey: it must match exactly one schema in oneOf",
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
