import { expect, test } from "vitest";
import { EFFECT_ARTICLES } from "../../../../tools/compiler/src/compare/effect-articles.ts";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, SYNAPSE } from "../../../support/healthy-tree.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";
import { damage } from "../../../support/tree.ts";

const duties = (path: string, from: string, to: string) =>
  compareTrees(HEALTHY, damage(HEALTHY, path, from, to)).differences?.duties ?? [];

test("duties are the regulations' own words, for tenants that they bind", () => {
  const moved = duties(ACME, "rpo: PT1H", "rpo: PT3H");
  expect(moved.map(({ article, tenants }) => [article, tenants])).toEqual([
    ["dora-12.6", ["eu/acme-bank"]],
    ["gdpr-32.1.c", ["eu/acme-bank"]],
  ]);
  expect(moved[0]?.what).toEqual(["Set both objectives for each function."]);
});

test("an act that does not bind the tenant asks nothing of it", () => {
  const sync = duties(SYNAPSE, "ordinary\n", "ordinary\n      audit: { retention: P7M }\n");
  expect(sync.map(({ article }) => article)).toEqual(["aia-26.6"]);
});

test("an effect without a duty has none", () => {
  expect(duties(ACME, "team: payments-platform", "team: payments")).toEqual([]);
});

test("every article that an effect leads to stands in a regulation and asks for something", () => {
  const { jurisdictions } = catalogOf(
    repositoryFiles("jurisdictions", "templates", "policies"),
  ).value;
  const articles = new Map(
    jurisdictions
      .flatMap(({ regulations }) => regulations)
      .flatMap(({ spec }) => spec.articles)
      .map(({ id, entity = [] }) => [id, entity.length]),
  );
  for (const id of Object.values(EFFECT_ARTICLES).flat()) {
    expect(articles.get(id), id).toBeGreaterThan(0);
  }
});
