import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { damaged, EMITTED, faults } from "../../../../support/emitted.ts";
import { paymentsSays } from "../../../../support/healthy-tree.ts";

const MANIFESTS = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
const LOGGED = [`audit-level-differs ${MANIFESTS}#1/data/policy.yaml`];

describe("the audit policy logs what was chosen", () => {
  test.each(["metadata", "request", "request-response"])("%s", (level) => {
    const files = paymentsSays(`audit: { level: ${level} }`);
    const { value, findings } = planOf(files);
    expect(findings).toEqual([]);
    const emitted = emit(value).value;
    expect(faults(emitted, catalogOf(files).value)).toEqual([]);
    // The same choice, held against what the other level is emitted as.
    const others = level === "request" ? [] : LOGGED;
    expect(faults(EMITTED, catalogOf(files).value)).toEqual(others);
  });

  test("a change that is logged with less is found", () => {
    const files = damaged({ path: MANIFESTS, from: "level: Request", to: "level: Metadata" });
    expect(faults(files)).toEqual(LOGGED);
  });

  test("a policy that is a mapping and no text is one that is not there", () => {
    const files = damaged({ path: MANIFESTS, from: "policy.yaml: |", to: "policy.yaml:" });
    expect(faults(files)).toContainEqual(expect.stringMatching(/^audit-sink-missing /));
  });

  test("a verb that is left out is found", () => {
    const files = damaged({ path: MANIFESTS, from: "deletecollection", to: "watch" });
    expect(faults(files)).toEqual(LOGGED);
  });

  test.each(["secrets", "configmaps", "serviceaccounts/token"])("%s with their bodies", (from) => {
    const files = damaged({ path: MANIFESTS, from, to: "events" });
    expect(faults(files)).toEqual(LOGGED);
  });

  test("looks that nobody logs are found", () => {
    const from = "- { level: Metadata }";
    const files = damaged({ path: MANIFESTS, from, to: "- { level: None }" });
    expect(faults(files)).toEqual(LOGGED);
  });
});
