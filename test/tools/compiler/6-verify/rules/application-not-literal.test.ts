import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "application-not-literal";

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const SET = 3;

describe("who is admitted is decided at run time", () => {
  test.each([
    ["by files that somebody puts there", "- git: ", 0],
    ["by labels of clusters", "- clusters: ", 0],
    ["by a generator beside the list", "- pullRequest: {}\n    - list: ", 0],
  ])("%s", (_, to, index) => {
    const files = damaged({ path: ACME, from: /- list: (?=\{ elements: \[\{ chart)/, to });
    expect(faults(files).filter((each) => each.startsWith(code))).toEqual([
      `${code} ${ACME}#${SET}/spec/generators/${index}`,
    ]);
  });

  test("by a template of its own", () => {
    const from = "- list: { elements: [{ chart";
    const to = "- list: { template: { spec: { project: default } }, elements: [{ chart";
    const own = faults(damaged({ path: ACME, from, to })).filter((each) => each.startsWith(code));
    expect(own).toEqual([`${code} ${ACME}#${SET}/spec/generators/0`]);
  });

  test("by a patch of the template", () => {
    const from = /(\n {2}goTemplate: true)(?![\s\S]*goTemplate: true)/;
    expect(faults(damaged({ path: ACME, from, to: "\n  templatePatch: 'a: 1'$1" }))).toEqual([
      `${code} ${ACME}#${SET}/spec/templatePatch`,
    ]);
  });
});

describe("an application chooses its rights", () => {
  test.each(['"{{ .project }}"', "default", '""', "tenant-*", "tenant-nobody"])("%s", (project) => {
    const files = damaged({
      path: ACME,
      from: "project: tenant-acme-bank",
      to: `project: ${project}`,
    });
    expect(faults(files)).toEqual([`${code} ${ACME}#${SET}/spec/template/spec/project`]);
  });

  test("by naming no project", () => {
    const path = "apps/eu/bootstrap/application-root.yaml";
    expect(faults(damaged({ path, from: "  project: root\n", to: "" }))).toEqual([
      `${code} ${path}#0/spec/project`,
    ]);
  });
});
