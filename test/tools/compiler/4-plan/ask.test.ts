import type { Finding } from "@bailiwick/model/finding";
import { expect, test } from "vitest";
import { ask, type OpenQuestion } from "../../../../tools/compiler/src/4-plan/ask.ts";
import { spoken } from "../../../support/spoken.ts";

const origin = { file: "jurisdictions/eu/tenants/acme.yaml", pointer: "/spec/clusters/0" };

function asked(question: Omit<OpenQuestion, "origin" | "what">) {
  const findings: Finding[] = [];
  const answer = ask({ origin, what: "where it runs", ...question }, (each) => findings.push(each));
  expect(answer).toBeUndefined();
  return spoken(findings);
}

test("asks at the tenant's line, with the values that would be accepted", () => {
  expect(asked({ field: "site: …", choice: new Set(["b", "a"]), orIn: "eu.yaml" })).toEqual([
    {
      fault: "error decision-missing",
      at: "jurisdictions/eu/tenants/acme.yaml#/spec/clusters/0",
      message: "nobody has said where it runs",
      hint: "add site: a or b, or decide it for all in eu.yaml",
    },
  ]);
});

test("offers no values where there are none, and no place where there is none", () => {
  expect(asked({ field: "site: …", choice: [] })[0]?.hint).toBe("add site: …");
});
