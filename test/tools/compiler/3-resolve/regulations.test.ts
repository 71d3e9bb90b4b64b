import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const DORA = "policies/regulations/dora.yaml";
const CARD = "policies/admission/restrict-image-registries/card.yaml";
const REGULATIONS = HEALTHY.filter(({ path }) => path.startsWith("policies/regulations/")).map(
  ({ text }) => load(text) as Regulation,
);

function findings(path: string, from: string | RegExp, to: string, files = HEALTHY) {
  return spoken(catalogOf(damage(files, path, from, to)).findings);
}

/** The index of an article and of the regulation in the EU's list. */
function pointerOf(id: string): string {
  const index = REGULATIONS.find(({ metadata }) => metadata.name === "dora")?.spec.articles;
  return `${DORA}#/spec/articles/${index?.findIndex((article) => article.id === id)}/build`;
}

const AT_DORA = `${EU}#/spec/regulations/5`;
const asks = (what: string, id = "dora-12.3") =>
  `"dora" is in force here, its article ${id} asks for ${what}, and there is none`;

describe("a jurisdiction that declares a regulation without what its articles ask for", () => {
  test("a build policy that is not there", () => {
    const files = HEALTHY.filter(({ path }) => !path.includes("/require-segregated-restore/"));
    const found = spoken(catalogOf(files).findings).filter(({ at }) => at === AT_DORA);
    expect(found).toEqual([
      {
        fault: "error regulation-policy-missing",
        at: AT_DORA,
        message: asks('build policy "require-segregated-restore"'),
        hint: "add policies/build/require-segregated-restore/",
        related: [`${pointerOf("dora-12.3")}/policies/0 asked for here`],
      },
    ]);
  });

  test("a policy that is misspelt", () => {
    expect(findings(DORA, "require-segregated-restore", "require-segregated-restor")).toEqual([
      {
        fault: "error regulation-policy-missing",
        at: AT_DORA,
        message: asks('build policy "require-segregated-restor"'),
        hint: `write require-segregated-restore in ${DORA}`,
        related: [`${pointerOf("dora-12.3")}/policies/0 asked for here`],
      },
    ]);
  });

  test("an admission policy that is not installed at the level asked", () => {
    const found = findings(CARD, "[host, tenant]", "[host]");
    expect(found[0]).toMatchObject({
      fault: "error regulation-policy-missing",
      hint: `have ${CARD} list tenant in its levels`,
    });
    const levels = found.map(({ message }) => /admission policy at level \w+/.exec(message)?.[0]);
    expect(new Set(levels)).toEqual(new Set(["admission policy at level tenant"]));
  });

  test("any admission policy that is not there, wherever an article asks for it", () => {
    const inForce = catalogOf(HEALTHY).value.jurisdictions[0]?.regulations ?? [];
    const lists = inForce.flatMap(({ spec }) =>
      spec.articles.flatMap(({ build }) => [...(build?.host ?? []), ...(build?.tenant ?? [])]),
    );
    const asked = [...new Set(lists)].sort();
    expect(asked.length).toBeGreaterThan(20);
    const without = new RegExp(`^policies/admission/(?:${asked.join("|")})/`);
    const files = HEALTHY.filter(({ path }) => !without.test(path));
    const found = spoken(catalogOf(files).findings).filter(({ at }) => at.startsWith(EU));
    expect(new Set(found.map(({ fault }) => fault))).toEqual(
      new Set(["error regulation-policy-missing"]),
    );
    const missing = found.map(({ message }) => /policy at level \w+ "(.+?)"/.exec(message)?.[1]);
    expect([...new Set(missing)].sort()).toEqual(asked);
  });

  test("a rule that nobody runs", () => {
    expect(findings(DORA, "rules: [state-outside-jurisdiction]", "rules: [log-review]")).toEqual([
      {
        fault: "error regulation-rule-missing",
        at: AT_DORA,
        message: asks('rule "log-review"', "dora-30.2.b"),
        hint: `take log-review out of ${DORA}`,
        related: [`${pointerOf("dora-30.2.b")}/rules/0 asked for here`],
      },
    ]);
  });

  test("a decision that nobody makes", () => {
    const [first] = findings(DORA, "decisions: [restore-target,", "decisions: [restore-targets,");
    expect(first).toMatchObject({
      fault: "error regulation-decision-missing",
      message: asks('decision "restore-targets"'),
      hint: `write restore-target in ${DORA}`,
    });
  });

  test("is not asked where the regulation is not in force", () => {
    const found = findings(DORA, "require-segregated-restore", "require-nothing");
    expect(found.filter(({ at }) => at.startsWith(UK))).toEqual([]);
  });
});

describe("regulations as they are stored", () => {
  const cards = HEALTHY.filter(({ path }) => path.endsWith("/card.yaml")).map(
    ({ text }) => load(text) as PolicyCard,
  );
  const articles = REGULATIONS.flatMap(({ spec }) => spec.articles);

  test("what the card of a policy cites, cites the policy", () => {
    const silent = cards.flatMap(({ metadata, spec }) =>
      (spec.articles ?? [])
        .filter((id) => {
          const build = articles.find((article) => article.id === id)?.build ?? {};
          return !Object.values(build).flat().includes(metadata.name);
        })
        .map((id) => `${metadata.name}: ${id}`),
    );
    expect(silent).toEqual([]);
  });

  test("what cites a policy is cited by its card", () => {
    const cited = (name: string) =>
      cards.find(({ metadata }) => metadata.name === name)?.spec.articles ?? [];
    const silent = articles.flatMap(({ id, build }) =>
      [build?.policies, build?.host, build?.tenant]
        .flatMap((names) => names ?? [])
        .filter((name) => !cited(name).includes(id))
        .map((name) => `${name}: ${id}`),
    );
    expect(silent).toEqual([]);
  });

  test("everything they cite is there, whether or not they are in force somewhere", () => {
    const names = REGULATIONS.map(({ metadata }) => metadata.name);
    const files = damage(HEALTHY, UK, "regulations: [uk-gdpr]", `regulations: [${names}]`);
    expect(spoken(catalogOf(files).findings)).toEqual([]);
  });

  test("no two articles share an id", () => {
    const ids = REGULATIONS.flatMap(({ spec }) => spec.articles.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("every article says what the build shows, and most say what stays the entity's duty", () => {
    const silent = articles.filter(({ build, runtime, entity }) => !(build || runtime || entity));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
