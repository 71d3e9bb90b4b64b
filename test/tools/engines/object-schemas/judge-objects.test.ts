import { beforeAll, describe, expect, test } from "vitest";
import { judgeEmittedObjects, type ObjectReport } from "../../../../tools/engines/src/engine.ts";
import { EngineError } from "../../../../tools/engines/src/engine-error.ts";
import { fetchSchemas } from "../../../../tools/engines/src/object-schemas/fetch-schemas.ts";
import type { GetSchemas } from "../../../../tools/engines/src/object-schemas/object-schemas.ts";
import type { SchemaBundle } from "../../../../tools/engines/src/object-schemas/schema-bundle.ts";
import { kubernetesSource } from "../../../../tools/engines/src/object-schemas/schema-sources.ts";
import { chartModule, RELEASE } from "../../../support/chart-module.ts";
import { spoken } from "../../../support/spoken.ts";
import { emitted, FILE, networkPolicy } from "./emitted-sample.ts";

/** Fetched here, where a slow network only costs time. */
beforeAll(async () => {
  for (const minor of ["1.35", "1.36"]) await fetchSchemas(kubernetesSource(minor)!);
  chartModule();
});

type Request = Parameters<typeof judgeEmittedObjects>[0];

const judge = (objects: Request["objects"], getSchemas?: GetSchemas): Promise<ObjectReport> =>
  judgeEmittedObjects({ objects, ...(getSchemas && { getSchemas }) });

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

describe("what no schema knows fails closed", () => {
  test("a kind that Kubernetes does not serve", async () => {
    const later = { ...networkPolicy({}), apiVersion: "networking.k8s.io/v2" };
    const { findings } = await judge([emitted(later)]);
    const [finding, ...others] = spoken(findings);
    expect(finding).toMatchObject({
      fault: "error object-kind-unknown",
      at: `${FILE}##0`,
      message: "there is no schema of networking.k8s.io/v2/NetworkPolicy in Kubernetes 1.36",
    });
    expect(others).toEqual([]);
  });

  test("something without a kind, and a list that would hide its items", async () => {
    const list = { apiVersion: "v1", kind: "List", items: [networkPolicy({})] };
    const { findings } = await judge([emitted({ metadata: { name: "a" } }), emitted(list)]);
    expect(spoken(findings).map(({ fault }) => fault)).toEqual([
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
