import { describe, expect, test } from "vitest";
import { withDocument } from "../../../../support/acme-object.ts";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "application-not-literal";

/** Networks that are left open and projects that come too late are of other rules. */
const OTHERS = /^(?:network-left-open|project-after-application) /;

const own = (files: Parameters<typeof faults>[0]) =>
  faults(files).filter((each) => !OTHERS.test(each));

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const SET = 3;

describe("who is admitted is decided at run time", () => {
  const list = { elements: [] };
  test.each([
    ["by files that somebody puts there", [{ git: { files: [{ path: "**" }] } }]],
    ["by labels of clusters", [{ clusters: {} }]],
    ["by a generator beside the list", [{ pullRequest: {} }, { list }]],
    ["by a list beside another word", [{ list, selector: {} }]],
    ["by a template of its own", [{ list: { ...list, template: {} } }]],
    ["by a list that is read elsewhere", [{ list: { elementsYaml: "{{ .any }}" } }]],
  ])("%s", (_, generators) => {
    const files = withDocument(ACME, SET, (object) => {
      object.spec.generators = generators;
    });
    expect(own(files)).toEqual([`${code} ${ACME}#${SET}/spec/generators/0`]);
  });

  test("by a patch of the template", () => {
    const from = /(\n {2}goTemplate: true)(?![\s\S]*goTemplate: true)/;
    expect(own(damaged({ path: ACME, from, to: "\n  templatePatch: 'a: 1'$1" }))).toEqual([
      `${code} ${ACME}#${SET}/spec/templatePatch`,
    ]);
  });
});

describe("an application chooses its rights", () => {
  test.each([
    '"{{ .project }}"',
    "default",
    '""',
    "tenant-*",
    "tenant-nobody",
    "tenant-ledgerleaf",
  ])("%s", (project) => {
    const files = damaged({
      path: ACME,
      from: "project: tenant-acme-bank",
      to: `project: ${project}`,
    });
    expect(own(files)).toEqual([`${code} ${ACME}#${SET}/spec/template/spec/project`]);
  });

  test("by naming no project", () => {
    const path = "apps/eu/bootstrap/application-root.yaml";
    expect(own(damaged({ path, from: "  project: root\n", to: "" }))).toEqual([
      `${code} ${path}#0/spec/project`,
    ]);
  });
});
