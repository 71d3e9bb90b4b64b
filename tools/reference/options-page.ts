import { markdownTable } from "./markdown-table.ts";
import type { OptionWay, VclusterOption } from "./vcluster-option.ts";

const HEAD = `# What a tenant cluster can be told

Everything that a vCluster can be told (chart 0.36.1), how it is said here, and which edition
carries it out: \`oss\` needs no licence. A test compiles, renders or refuses each row. Options that
have no field go under \`values:\`, and are judged like all the rest.
`;

/** Sections of the page, and what each says of its rows. */
const SECTIONS: readonly (readonly [OptionWay, string, string])[] = [
  ["field", "Said with a field", "Each has a line in the evidence and a golden case."],
  ["fixed", "Written for everybody", "Nobody chooses them."],
  ["shut", "Refused", "By the rule that is named, wherever it comes from."],
  ["values", "Under `values:`", "Without a field; with a licence where the edition says so."],
  ["beside", "Not an option of the chart", "Where it lives instead."],
];

/** The page of all options, by how they are said. */
export function optionsPage(options: readonly VclusterOption[]): string {
  return [HEAD, ...SECTIONS.map((section) => part(section, options))].join("\n");
}

function part(
  [way, title, words]: (typeof SECTIONS)[number],
  options: readonly VclusterOption[],
): string {
  const rows = options
    .filter((option) => option.as === way)
    .map(({ feature, option, tier, why, ...row }) => [
      feature,
      option === "" ? (row.object ?? "") : `\`${option}\``,
      tier,
      said(row),
      why,
    ]);
  const heads = ["what", "option, or object", "edition", saidBy(way), "why so"];
  return `## ${title}\n\n${words}\n\n${markdownTable(heads, rows)}\n`;
}

function said({ field, golden, rule }: Pick<VclusterOption, "field" | "golden" | "rule">): string {
  return [field, golden, rule]
    .filter((each) => each !== undefined)
    .map((each) => `\`${each}\``)
    .join(", ");
}

function saidBy(way: OptionWay): string {
  switch (way) {
    case "field":
      return "field, golden case";
    case "fixed":
      return "golden case";
    case "shut":
      return "rule";
    case "values":
      return "golden case";
    case "beside":
      return "";
  }
}
