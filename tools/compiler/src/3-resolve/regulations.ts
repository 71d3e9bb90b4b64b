import { choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type FindingDefinition } from "@bailiwick/model/finding";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { Article, BuildProof, Regulation } from "@bailiwick/model/kinds/regulation";
import { below, type Origin } from "@bailiwick/model/origin";
import type { Citable } from "../handoff/citable.ts";
import type { Manifest, PolicySource } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { nearestName } from "../wording/nearest-name.ts";
import type { Scope } from "./scope.ts";

const regulationPolicyMissing = defineFinding({
  code: "regulation-policy-missing",
  severity: "error",
  summary: "A regulation in force has every policy that its articles ask for, at the level asked.",
  why: "an article that cites a policy which is not there is kept by nobody",
  basis: "house",
  waivable: false,
});

const regulationRuleMissing = defineFinding({
  code: "regulation-rule-missing",
  severity: "error",
  summary: "A regulation in force cites rules that are run.",
  why: "an article that cites a rule which nobody runs is kept by nobody",
  basis: "house",
  waivable: false,
});

const regulationDecisionMissing = defineFinding({
  code: "regulation-decision-missing",
  severity: "error",
  summary: "A regulation in force cites decisions that the evidence shows.",
  why: "an auditor who follows the article finds no such line in the evidence",
  basis: "house",
  waivable: false,
});

/** What stands behind the names that articles cite, by the list that cites them. */
export type Shelves = Readonly<Record<keyof BuildProof, Shelf>>;

interface Shelf {
  readonly definition: FindingDefinition;
  /** As a sentence says it: `build policy`. */
  readonly what: string;
  readonly names: readonly string[];
  /** What to do where no name is near: `add policies/build/<name>/`. */
  readonly cure: (name: string, file: string) => string;
}

/** All that an article may cite: policies by their cards, rules and decisions by the code. */
export function stockShelves(
  cards: readonly Manifest<PolicyCard>[],
  policies: readonly PolicySource[],
  { decisions, rules }: Citable,
): Shelves {
  // A policy whose card is lost is reported for that, once, and not for each article as well.
  const carded = new Set(cards.map(({ document }) => document.metadata.name));
  const lonely = policies.map(({ name }) => name).filter((name) => !carded.has(name));
  const named = (fits: (card: PolicyCard) => boolean) => [
    ...cards.filter(({ document }) => fits(document)).map(({ document }) => document.metadata.name),
    ...lonely,
  ];
  const admission = (level: "host" | "tenant"): Shelf => ({
    definition: regulationPolicyMissing,
    what: `admission policy at level ${level}`,
    names: named(({ spec }) => spec.admission?.levels.includes(level) ?? false),
    cure: (name) => `have policies/admission/${name}/card.yaml list ${level} in its levels`,
  });
  return {
    decisions: {
      definition: regulationDecisionMissing,
      what: "decision",
      names: decisions,
      cure: leaveOut,
    },
    rules: {
      definition: regulationRuleMissing,
      what: "rule",
      names: rules,
      cure: leaveOut,
    },
    policies: {
      definition: regulationPolicyMissing,
      what: "build policy",
      names: named(({ spec }) => spec.build !== undefined),
      cure: (name) => `add policies/build/${name}/`,
    },
    host: admission("host"),
    tenant: admission("tenant"),
  };
}

function leaveOut(name: string, file: string): string {
  return `take ${name} out of ${file}`;
}

/** Reports, at the lines that put regulations in force, what they cite and nobody provides. */
export function reportUnkeptArticles(
  { jurisdiction, regulations }: Scope,
  shelves: Shelves,
  report: Report,
): void {
  const list: Origin = { file: jurisdiction.path, pointer: "/spec/regulations" };
  jurisdiction.document.spec.regulations.forEach((name, index) => {
    const regulation = regulations.entries.get(name);
    // One that is no file is reported where the jurisdiction's names are looked up.
    if (regulation) reportUnkept(regulation, below(list, index), shelves, report);
  });
}

function reportUnkept(
  { metadata, spec }: Regulation,
  inForce: Origin,
  shelves: Shelves,
  report: Report,
): void {
  const file = `policies/regulations/${metadata.name}.yaml`;
  const articles: Origin = { file, pointer: "/spec/articles" };
  spec.articles.forEach((article, index) => {
    for (const { shelf, name, origin } of missingIn(article, below(articles, index), shelves)) {
      const meant = nearestName(name, shelf.names);
      report({
        definition: shelf.definition,
        origin: inForce,
        message:
          `"${metadata.name}" is in force here, its article ${article.id} asks for ` +
          `${shelf.what} "${name}", and there is none`,
        hint: meant ? `write ${meant} in ${file}` : shelf.cure(name, file),
        cure: meant ? choice(setTo(origin, meant)) : decision(takeOut(origin)),
        related: [{ origin, message: "asked for here" }],
        causedBy: ["build", "admission"].map((family) => ({
          file: `policies/${family}/${name}/card.yaml`,
          pointer: "",
        })),
      });
    }
  });
}

interface Missing {
  readonly shelf: Shelf;
  readonly name: string;
  readonly origin: Origin;
}

function missingIn(article: Article, at: Origin, shelves: Shelves): readonly Missing[] {
  const lists = Object.entries(article.build ?? {}) as [keyof BuildProof, readonly string[]][];
  return lists.flatMap(([list, names]) =>
    names.flatMap((name, index) =>
      shelves[list].names.includes(name)
        ? []
        : [{ shelf: shelves[list], name, origin: below(at, "build", list, index) }],
    ),
  );
}
