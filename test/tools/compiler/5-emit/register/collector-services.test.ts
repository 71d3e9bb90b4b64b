import { load } from "js-yaml";
import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { WITH_PIPELINES } from "../../../../support/controls.ts";
import { DOCUMENTS } from "../../../../support/emitted-objects.ts";

const PATH = "apps/eu/register.yaml";

test("to keep what collectors carry is a service of the person that runs the sink", () => {
  const text = compile(WITH_PIPELINES).outputs.find(({ path }) => path === PATH)?.text ?? "";
  const provider = "Rheinwerk Cloud GmbH (DE), EXAMPLE0RHEINWERK085";
  const service = { country: "DE", operator: "rheinwerk", provider };
  expect(load(text)).toHaveProperty("spec.collectors", {
    from: ["eu-fra-1", "eu-par-1"],
    image: expect.stringMatching(/^registry\.rheinwerk\.example\/otel\/collector@sha256:/),
    services: [
      {
        ...service,
        sink: "logs-fra",
        carries: "what control planes and their stores write",
      },
      { ...service, sink: "siem-fra", carries: "audit records among those logs" },
      { ...service, sink: "metrics-fra", carries: "state of the objects of control planes" },
      { ...service, sink: "on-call", carries: "events of kind Warning in host namespaces" },
    ],
  });
});

test("where nothing is collected the register says nothing of it", () => {
  const register = DOCUMENTS.find(({ path }) => path === PATH)?.object;
  expect(register?.spec).not.toHaveProperty("collectors");
});
