import type { JsonObject } from "@bailiwick/model/json-value";
import { beforeAll, describe, expect, test } from "vitest";
import {
  emitHostPolicies,
  emitTenantPolicies,
} from "../../tools/compiler/src/5-emit/kyverno/kyverno-target.ts";
import { nativeTwin } from "../../tools/compiler/src/5-emit/kyverno/native-twin.ts";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import type { AdmissionVerdict } from "../../tools/engines/src/kyverno-trial.ts";
import { euPlan, storedPolicies } from "../tools/compiler/5-emit/kyverno/eu-plan.ts";
import { admissionSamples, type Sample } from "./admission-samples.ts";
import { showInGroups } from "./show-in-groups.ts";
import { type SampleTrial, showSamples } from "./show-samples.ts";

const DELIVERY = "system:serviceaccount:argocd:argocd-application-controller";

const samples = admissionSamples();
const stored = storedPolicies();
const host = emitHostPolicies(euPlan())
  .filter(({ path }) => path.startsWith("apps/eu/control-plane-clusters/eu-fra-1/"))
  .map(({ object }) => object);
const tenant = emitTenantPolicies({ ...euPlan(), kyvernoInside: true }).map(({ object }) => object);

let binary = "";

beforeAll(async () => {
  binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
});

function show(trial: SampleTrial): Promise<readonly AdmissionVerdict[]> {
  return showSamples(binary, trial);
}

/** `<policy>/<sample>: <outcome> (<form>)` for the verdicts of each sample's own policy. */
function lines(shown: readonly Sample[], verdicts: readonly AdmissionVerdict[]): readonly string[] {
  return verdicts.flatMap(({ policy, resource, form, outcome }) => {
    const sample = shown[resource];
    const own = sample && policy === `bailiwick-${sample.policy}`;
    return own ? [`${sample.policy}/${sample.path}: ${outcome} (${form})`] : [];
  });
}

function expected(shown: readonly Sample[], ...forms: readonly string[]): readonly string[] {
  return shown.flatMap(({ policy, path, expected: outcome }) =>
    forms.map((form) => `${policy}/${path}: ${outcome} (${form})`),
  );
}

/** Samples of the policies that are installed at a level. */
function samplesAt(level: "host" | "tenant"): readonly Sample[] {
  const there = stored.filter(({ card }) => card.spec.admission?.levels.includes(level));
  return samples.filter(({ policy }) => there.some(({ name }) => name === policy));
}

describe("what is emitted for a control plane cluster", () => {
  const delivered = samplesAt("host").filter(({ byDelivery }) => byDelivery);
  const asked = samplesAt("host").filter(({ byDelivery }) => !byDelivery);
  let verdicts: readonly AdmissionVerdict[] = [];

  beforeAll(async () => {
    verdicts = await showInGroups(binary, { policies: host, samples: asked });
  });

  test("passes every pass/ and refuses every fail/, by Kyverno and by the API server", () => {
    expect(lines(asked, verdicts)).toEqual(expected(asked, "kyverno", "native"));
  });

  test("the two forms agree on every request, in words too", () => {
    const said = (form: string) =>
      verdicts.filter((each) => each.form === form).map(({ form: _form, ...rest }) => rest);
    expect(said("native")).toEqual(said("kyverno"));
  });

  test("every refusal says what to change", () => {
    const mute = verdicts.filter(({ outcome, message }) => outcome === "fail" && message === "");
    expect(mute).toEqual([]);
  });

  test("the delivery account may set this jurisdiction's label, and no other", async () => {
    const theirs = delivered.map(({ policy }) => `bailiwick-${policy}`);
    const policies = host.filter((policy) => theirs.includes(nameOf(policy)));
    const said = await show({ policies, samples: delivered, username: DELIVERY });
    expect(lines(delivered, said)).toEqual(expected(delivered, "kyverno", "native"));
    const refused = await show({ policies, samples: delivered });
    expect(refused.map(({ outcome }) => outcome)).toEqual(refused.map(() => "fail"));
  });

  test("a pod that runs and a label that stays may be updated by anybody", async () => {
    const updated = samples.filter(({ path }) =>
      ["fail/names-its-node.yaml", "pass/delivered.delivery-account.yaml"].includes(path),
    );
    const policies = host.filter(({ kind }) => kind === "ValidatingPolicy");
    const owingOnes = updated.map(({ policy }) => `bailiwick-${policy}`);
    const asking = policies.filter(({ metadata }) =>
      owingOnes.includes(String((metadata as JsonObject).name)),
    );
    const said = await show({ policies: asking, samples: updated, operation: "UPDATE" });
    expect(said.map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });

  test.each([
    "endpoint-controller",
    "endpointslice-controller",
    "endpointslicemirroring-controller",
  ])("the %s may write whatever addresses pods have", async (controller) => {
    const shown = asked.filter(
      ({ policy, path }) => policy === "restrict-endpoints" && !path.includes("fail/names."),
    );
    const policies = host.filter((policy) => nameOf(policy) === "bailiwick-restrict-endpoints");
    const username = `system:serviceaccount:kube-system:${controller}`;
    const said = await show({ policies, samples: shown, username });
    expect(said.map(({ outcome }) => outcome)).toEqual(said.map(() => "pass"));
  });

  test("the API server is not asked about the bindings that it makes for itself", async () => {
    const shown = asked.filter(({ policy }) => policy === "restrict-role-bindings");
    const policies = host.filter((policy) => nameOf(policy) === "bailiwick-restrict-role-bindings");
    const trial = show({ policies, samples: shown, username: "system:apiserver" });
    await expect(trial).rejects.toThrow(/no verdict of ValidatingPolicy|kyverno gave no report/);
  });

  test("a namespace without the label is not judged, and the engine says so", async () => {
    const shown = asked.filter(({ policy }) => policy.includes("-jurisdiction-"));
    const policies = host.filter((policy) => nameOf(policy).includes("-jurisdiction-"));
    const trial = show({ policies, samples: shown, labels: {} });
    await expect(trial).rejects.toThrow(/no verdict of ValidatingPolicy bailiwick-require/);
  });
});

describe("a policy that proves nothing turns this suite red, though the CLI exits with 0", () => {
  const good = samples.filter(({ policy }) => policy === "restrict-service-exposure");
  const [policy] = host.filter(
    (each) => nameOf(each) === "bailiwick-restrict-service-exposure",
  ) as [JsonObject & { spec: JsonObject }];
  const changed = (change: JsonObject) => ({ ...policy, spec: { ...policy.spec, ...change } });

  test.each([
    ["an expression that does not parse", { validations: [{ expression: "object.spec.(" }] }],
    ["a function that is not there", { validations: [{ expression: "looks(object)" }] }],
    ["a field that is not there", { validation: [] }],
    [
      "an expression that fails on every object",
      { validations: [{ expression: "object.x == 1" }] },
    ],
    ["rules that match nothing", { matchConstraints: { resourceRules: [rule("pods")] } }],
    ["a condition that is never met", { matchConditions: [{ name: "no", expression: "false" }] }],
  ])("%s", async (_what, change) => {
    const trial = show({ policies: [changed(change)], samples: good });
    await expect(trial).rejects.toThrow(/^kyverno gave /);
  });

  function rule(resource: string): JsonObject {
    return { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: [resource] };
  }
});

test("inside a tenant cluster both forms judge namespaces without any label", async () => {
  const shown = samplesAt("tenant").filter(({ atHostOnly }) => !atHostOnly);
  expect(new Set(shown.map(({ policy }) => policy)).size).toBeGreaterThan(5);
  const trial = { policies: tenant, samples: shown, labels: {} };
  const verdicts = await showInGroups(binary, trial);
  expect(lines(shown, verdicts)).toEqual(expected(shown, "kyverno", "native"));
});

test("a stored policy, bound to nothing, refuses everything in both forms", async () => {
  const good = samples.filter(({ expected: outcome }) => outcome === "pass");
  const policies = stored.flatMap(({ object }) => [object, ...nativeTwin(object, "host")]);
  const verdicts = await showInGroups(binary, { policies, samples: good, owing: (name) => [name] });
  expect(verdicts.length).toBeGreaterThanOrEqual(2 * good.length);
  expect(verdicts.filter(({ outcome }) => outcome === "pass")).toEqual([]);
});

describe("the samples", () => {
  test("there are enough, and each fail/ differs from a pass/ by one line", () => {
    const complaints = stored.flatMap(({ name }) => {
      const own = samples.filter(({ policy }) => policy === name);
      const good = own.filter((sample) => sample.expected === "pass");
      const bad = own.filter((sample) => sample.expected === "fail");
      const far = bad.filter(
        ({ text }) => !good.some((sample) => isOneLineApart(text, sample.text)),
      );
      return [
        ...(good.length === 0 || bad.length < 4 ? [`${name}: too few`] : []),
        ...far.map(({ path }) => `${name}/${path} differs by more than one line`),
      ];
    });
    expect(complaints).toEqual([]);
  });

  test("a policy without any one of its validations lets a fail/ through", async () => {
    const hosted = host.map(nameOf);
    const insideAlone = tenant.filter((policy) => !hosted.includes(nameOf(policy)));
    const kyverno = [...host, ...insideAlone].filter(({ kind }) => kind === "ValidatingPolicy");
    const unnoticed = await Promise.all(kyverno.map(unnoticedWithout));
    expect(unnoticed.length).toBeGreaterThan(10);
    expect(unnoticed.flat()).toEqual([]);
  });
});

/** Mutants of one policy, each without a validation, that refuse all that the policy refuses. */
async function unnoticedWithout(policy: JsonObject): Promise<readonly string[]> {
  const mutants = withoutOneValidation(policy);
  const bad = samples.filter(
    (sample) => sample.expected === "fail" && nameOf(policy) === `bailiwick-${sample.policy}`,
  );
  const delivered = bad.filter(({ byDelivery }) => byDelivery);
  const asked = bad.filter(({ byDelivery }) => !byDelivery);
  const noticed = [
    ...(await passedBy({ policies: mutants, samples: asked })),
    ...(await passedBy({ policies: mutants, samples: delivered, username: DELIVERY })),
  ];
  return mutants.map(nameOf).filter((name) => !noticed.includes(name));
}

/** Names of mutants that let one of these samples pass. */
async function passedBy(trial: SampleTrial): Promise<readonly string[]> {
  if (trial.samples.length === 0) return [];
  const verdicts = await show({ ...trial, owing: () => trial.policies.map(nameOf) });
  return verdicts.flatMap(({ policy, outcome }) => (outcome === "pass" ? [policy] : []));
}

/** The first validation refuses what is unbound; a bound policy is the same without it. */
function withoutOneValidation(policy: JsonObject): readonly JsonObject[] {
  const { spec } = policy as { spec: JsonObject & { validations: readonly JsonObject[] } };
  return spec.validations.slice(1).map((_, index) => ({
    ...policy,
    metadata: { name: `${nameOf(policy)}.without-${index + 1}` },
    spec: { ...spec, validations: spec.validations.toSpliced(index + 1, 1) },
  }));
}

function nameOf({ metadata }: JsonObject): string {
  return String((metadata as JsonObject).name);
}

function isOneLineApart(text: string, other: string): boolean {
  const [left, right] = [text.split("\n"), other.split("\n")];
  const added = left.filter((line) => !right.includes(line)).length;
  const removed = right.filter((line) => !left.includes(line)).length;
  return added <= 1 && removed <= 1 && Math.abs(left.length - right.length) <= 1;
}
