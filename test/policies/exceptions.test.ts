import type { JsonObject } from "@bailiwick/model/json-value";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../../tools/compiler/src/compile.ts";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { tryAdmission } from "../../tools/engines/src/kyverno.ts";
import { fetchSchemas } from "../../tools/engines/src/object-schemas/fetch-schemas.ts";
import { objectValidator } from "../../tools/engines/src/object-schemas/object-validator.ts";
import {
  customResourceSource,
  kubernetesSource,
} from "../../tools/engines/src/object-schemas/schema-sources.ts";
import { EXCEPTION_WAIVER, exceptionWaiver } from "../support/exception-waiver.ts";
import { HEALTHY } from "../support/healthy-tree.ts";

const POLICY = "bailiwick-require-image-digests";
const labels = { "bailiwick.dev/jurisdiction": "eu", "bailiwick.dev/tenant": "acme-bank" };
const NAMESPACE = "vc-acme-bank--payments";
const OTHER = "vc-acme-bank--ledger";

const [EXCEPTED, NEIGHBOUR, ELSEWHERE] = [0, 1, 2];
const resources = [pod("ledger-0", NAMESPACE), pod("ledger-1", NAMESPACE), pod("ledger-0", OTHER)];

const ledger = { path: EXCEPTION_WAIVER, text: exceptionWaiver() };
const plain = onFrankfurt(compile(HEALTHY).documents);
const waived = onFrankfurt(compile([...HEALTHY, ledger]).documents);

let binary = "";

beforeAll(async () => {
  binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
});

/** `<form> <resource>: <outcome>` of everything that is judged; what is excepted is not. */
async function verdicts(of: readonly JsonObject[], owed: readonly number[]) {
  const said = await tryAdmission(binary, {
    policies: of.filter(({ kind }) => kind !== "PolicyException"),
    exceptions: of.filter(({ kind }) => kind === "PolicyException"),
    resources,
    namespaces: [NAMESPACE, OTHER].map((name) => ({
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name, labels },
    })),
    owed: owed.map((resource) => ({ policy: POLICY, resource })),
    username: "system:serviceaccount:vc-acme-bank--payments:vc-vc-acme-bank--payments",
  });
  return said.map(({ form, resource, outcome }) => `${form} ${resource}: ${outcome}`);
}

function refused(indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => [`kyverno ${index}: fail`, `native ${index}: fail`]);
}

test("without a waiver both forms refuse all three pods", async () => {
  const all = [EXCEPTED, NEIGHBOUR, ELSEWHERE];
  expect(await verdicts(plain, all)).toEqual(refused(all));
});

test("with it neither form judges the pod, and both refuse its neighbour and its namesake", async () => {
  const others = [NEIGHBOUR, ELSEWHERE];
  expect(waived.filter(({ kind }) => kind === "PolicyException")).toHaveLength(1);
  expect(await verdicts(waived, others)).toEqual(refused(others));
});

test("an exception of Kyverno's alone frees nobody: the API server still refuses", async () => {
  const exceptions = waived.filter(({ kind }) => kind === "PolicyException");
  const said = await verdicts([...plain, ...exceptions], [NEIGHBOUR, ELSEWHERE]);
  expect(said).toEqual([`native ${EXCEPTED}: fail`, ...refused([NEIGHBOUR, ELSEWHERE])]);
});

test("and a twin's condition alone frees nobody: Kyverno still refuses", async () => {
  const policies = waived.filter(({ kind }) => kind !== "PolicyException");
  const said = await verdicts(policies, [NEIGHBOUR, ELSEWHERE]);
  expect(said).toEqual([`kyverno ${EXCEPTED}: fail`, ...refused([NEIGHBOUR, ELSEWHERE])]);
});

test("the exception is one by Kyverno's own closed definition, its end and its ticket too", async () => {
  const kyverno = await fetchSchemas(customResourceSource("policies.kyverno.io")!);
  const kubernetes = await fetchSchemas(kubernetesSource("1.36")!);
  const validate = objectValidator({ kyverno, kubernetes });
  const [exception] = waived.filter(({ kind }) => kind === "PolicyException") as [JsonObject];
  const spec = exception.spec as JsonObject;
  const faults = (over: JsonObject) =>
    validate("policies.kyverno.io/v1/PolicyException", { ...exception, spec: { ...spec, ...over } })
      ?.faults;
  expect(spec.expiresAt).toBe("2026-12-31T23:59:59Z");
  expect(spec.properties).toEqual({ ticket: "CHG-2041" });
  expect(faults({})).toEqual([]);
  expect(faults({ expires: "2026-12-31T23:59:59Z" })).not.toEqual([]);
  expect(faults({ expiresAt: 20261231 })).not.toEqual([]);
});

/** The policy in both its forms, and what is excepted from it, on one control plane cluster. */
function onFrankfurt(
  documents: readonly { path: string; object: JsonObject }[],
): readonly JsonObject[] {
  const folder = "apps/eu/control-plane-clusters/eu-fra-1/";
  const file = /\/(policyexception-|validating.*-require-image-digests\.yaml$)/;
  return documents
    .filter(({ path }) => path.startsWith(folder) && file.test(path))
    .map(({ object }) => object);
}

function pod(name: string, namespace: string): JsonObject {
  const containers = [{ name: "ledger", image: "registry.rheinwerk.example/ledger:1.0" }];
  return { apiVersion: "v1", kind: "Pod", metadata: { name, namespace }, spec: { containers } };
}
