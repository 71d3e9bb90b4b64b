import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import { loadAll } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../tools/compiler/src/compile.ts";
import { POLICY_ENGINE } from "../../tools/compiler/src/doors/policy-engine.ts";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { renderCharts } from "../../tools/engines/src/chart/render-charts.ts";
import { tryAdmission } from "../../tools/engines/src/kyverno.ts";
import { EU, HEALTHY } from "../support/healthy-tree.ts";
import { damage } from "../support/tree.ts";

const ASKED = compile(damage(HEALTHY, EU, "  defaults:", "  defaults:\n    kyvernoInside: true"));
const { release: name, ...chart } = POLICY_ENGINE.chart;
const SYNCER = "system:serviceaccount:vc-acme-bank--payments:vc-vc-acme-bank--payments";
const JUDGES = /^ValidatingPolicy$|^ValidatingAdmissionPolicy/;

let binary = "";
/** Pods by the values that the chart was given: those for the inside, and those for the host. */
let inside: readonly JsonObject[] = [];
let host: readonly JsonObject[] = [];

beforeAll(async () => {
  const onProgress = (line: string) => console.error(line);
  binary = await buildEngine("kyverno", { onProgress });
  const releases = [POLICY_ENGINE.insideValues, POLICY_ENGINE.values].map((path) => {
    const values = ASKED.outputs.find((file) => file.path === `apps/eu/${path}`)?.text ?? "";
    const id = `apps/eu/${path}`;
    return { id, chart, kubernetes: "1.36", name, namespace: name, values, syncer: false };
  });
  const { rendered } = await renderCharts(releases, { onProgress });
  [inside = [], host = []] = rendered.map(({ manifests }) =>
    manifests
      .flatMap(({ text }) => loadAll(text) as JsonValue[])
      .filter(isJsonObject)
      .filter(({ kind }) => kind === "Deployment")
      .map(podOf),
  );
});

describe("the pods of Kyverno inside tenant clusters", () => {
  const baseline = policiesBelow("apps/eu/tenant-baseline/1.0.0/");

  test("are admitted by every policy there", async () => {
    expect(inside).toHaveLength(4);
    expect(await refusals(inside, baseline)).toEqual([]);
  });

  test("are refused there with the token that they hold on the host", async () => {
    expect(new Set(await refusals(host, baseline))).toEqual(
      new Set(["bailiwick-restrict-token-audiences"]),
    );
  });

  test("are refused there where nobody has asked for them", async () => {
    const unasked = compile(HEALTHY).documents;
    const policies = policiesBelow("apps/eu/tenant-baseline/1.0.0/", unasked);
    expect(new Set(await refusals(inside, policies))).toEqual(
      new Set(["bailiwick-require-image-digests"]),
    );
  });

  test("are admitted by the host as the syncer brings them", async () => {
    const policies = policiesBelow("apps/eu/control-plane-clusters/eu-fra-1/");
    expect(await refusals(inside.map(synced), policies)).toEqual([]);
  });
});

/** Policies on pods, in both forms and with the bindings: each owes every pod a verdict. */
function policiesBelow(folder: string, documents = ASKED.documents): readonly JsonObject[] {
  const below = documents.filter(({ path }) => path.startsWith(folder));
  const all = below.map(({ object }) => object).filter(({ kind }) => JUDGES.test(String(kind)));
  const onPods = new Set(all.filter((each) => /"pods"/.test(JSON.stringify(each))).map(nameOf));
  return all.filter((each) => onPods.has(nameOf(each)));
}

function nameOf({ metadata }: JsonObject): string {
  return String((metadata as JsonObject).name);
}

/** What a Deployment makes. */
function podOf({ metadata, spec }: JsonObject): JsonObject {
  const { template } = spec as JsonObject;
  const { spec: pod } = template as JsonObject;
  const named = { name: nameOf({ metadata: metadata ?? {} }), namespace: name };
  return { apiVersion: "v1", kind: "Pod", metadata: named, spec: pod ?? {} };
}

/** In the host namespace; tokens come as Secrets (useSecretsForSATokens of the template). */
function synced(pod: JsonObject): JsonObject {
  const { volumes: _projected, ...spec } = pod.spec as JsonObject;
  const metadata = { ...(pod.metadata as JsonObject), namespace: "vc-acme-bank--payments" };
  return { ...pod, metadata, spec };
}

/** Names of the policies that refuse one of the pods, once for each refusal. */
async function refusals(pods: readonly JsonObject[], policies: readonly JsonObject[]) {
  const names = [...new Set(policies.map(nameOf))];
  const labels = { [JURISDICTION_LABEL]: "eu", [TENANT_LABEL]: "acme-bank" };
  const verdicts = await tryAdmission(binary, {
    policies,
    resources: pods,
    namespaces: [name, "vc-acme-bank--payments"].map((each) => ({
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: each, ...(each === name ? {} : { labels }) },
    })),
    owed: pods.flatMap((_, resource) => names.map((policy) => ({ policy, resource }))),
    username: SYNCER,
  });
  return verdicts.filter(({ outcome }) => outcome === "fail").map(({ policy }) => policy);
}
