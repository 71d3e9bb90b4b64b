import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { WITH_PIPELINES } from "../../../../support/controls.ts";
import { EU } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const PATH = "apps/eu/tenants/acme-bank/payments/evidence.yaml";

function evidence(files = WITH_PIPELINES) {
  const text = compile(files).outputs.find(({ path }) => path === PATH)?.text ?? "";
  return (load(text) as { spec: Record<string, JsonObject> & { places: string } }).spec;
}

test("sinks of collectors stand in the evidence with their countries and their line", () => {
  const { decisions, from, places } = evidence();
  expect(decisions?.collectors).toBe(
    "logs to logs-fra (DE), audit to siem-fra (DE), metrics to metrics-fra (DE), alerts to on-call (DE)",
  );
  expect(from?.collectors).toBe(`${EU}#/spec/pipelines`);
  expect(places).toContain("collected-logs logs-fra (logs.fra.rheinwerk.example 192.0.2.80/29)");
  expect(places).toContain("collected-audit siem-fra (");
});

test("what has no sink is not carried, and is told of nowhere", () => {
  const files = damage(WITH_PIPELINES, EU, ", audit: siem-fra, metrics: metrics-fra", "");
  const { decisions, places } = evidence(files);
  expect(decisions?.collectors).toBe("logs to logs-fra (DE), alerts to on-call (DE)");
  expect(places).not.toMatch(/collected-(audit|metrics)/);
});

test("pipelines that carry nothing say so", () => {
  const files = damage(WITH_PIPELINES, EU, /, logs: logs-fra.*on-call \}/, " }");
  expect(evidence(files).decisions?.collectors).toBe("nothing is carried anywhere");
});
