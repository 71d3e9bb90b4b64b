import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import type { TextFile } from "@bailiwick/model/text-file";
import { parse } from "yaml";
import { findingsPage } from "./findings-page.ts";
import { kindsPage } from "./kinds-page.ts";
import { notEmittedPage } from "./not-emitted-page.ts";
import { optionsPage } from "./options-page.ts";
import { policiesPage } from "./policies-page.ts";
import { cisTopics, notEmitted, vclusterOptions } from "./read-facts.ts";
import { recordedFindings } from "./recorded-findings.ts";
import { regulationsPage } from "./regulations-page.ts";

/** The pages of `docs/reference/` as they should stand, made from what runs. */
export async function referencePages(root: string): Promise<readonly TextFile[]> {
  const schemas = read(root, "tools/model/schema", /\.schema\.json$/);
  const cards = [
    ...read(root, "policies/build", /\/card\.yaml$/),
    ...read(root, "policies/admission", /\/card\.yaml$/),
  ];
  const regulations = read(root, "policies/regulations", /\.yaml$/);
  return [
    { path: "findings.md", text: findingsPage(await recordedFindings(root)) },
    { path: "kinds.md", text: kindsPage(schemas) },
    { path: "vcluster-options.md", text: optionsPage(vclusterOptions(root)) },
    { path: "declared-not-emitted.md", text: notEmittedPage(notEmitted(root), cisTopics(root)) },
    { path: "policies.md", text: policiesPage(cards.map((text) => parse(text) as PolicyCard)) },
    {
      path: "regulations.md",
      text: regulationsPage(regulations.map((text) => parse(text) as Regulation)),
    },
  ];
}

/** Texts of a folder's files whose path fits, in the order of their paths. */
function read(root: string, folder: string, fits: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `/${path.replaceAll("\\", "/")}`)
    .filter((path) => fits.test(path))
    .sort()
    .map((path) => readFileSync(join(root, folder, path), "utf8"));
}
