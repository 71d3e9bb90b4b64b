import type {
  Addressee,
  Article,
  BuildProof,
  Regulation,
  RegulationSpec,
} from "@bailiwick/model/kinds/regulation";
import { markdownTable } from "./markdown-table.ts";

const HEAD = `# Regulations

What \`policies/regulations/\` says, article by article, in our words; the text that binds is the
one at the source. *Build* names the decisions, rules and policies that show something at the pull
request; *run time* says what only a running system can show; *entity* says what software cannot
do for you. "From memory" means: check it before you rely on it.
`;

/** The page of all regulations, in the order given. */
export function regulationsPage(regulations: readonly Regulation[]): string {
  return [HEAD, ...regulations.map(section)].join("\n");
}

function section({ metadata, spec }: Regulation): string {
  const { title, reference, source, appliesFrom, verifiedOn } = spec;
  return `## ${metadata.name}: ${title}

[${reference}](${source}). Applies from ${appliesFrom}. Checked on ${verifiedOn}, ${trust(spec)}.
${whom(spec)}

${markdownTable(["article", "build", "run time", "entity"], spec.articles.map(row))}
`;
}

function row(article: Article): readonly string[] {
  const { id, title, build = {}, runtime = [], entity = [] } = article;
  const mark = article.confidence === "memory" ? " (from memory)" : "";
  return [`\`${id}\` ${title}${mark}`, proofOf(build), runtime.join(" "), entity.join(" ")];
}

/** Decisions, rules and policies, each list under its own word. */
function proofOf(build: BuildProof): string {
  return Object.entries(build)
    .map(([word, names]) => `${word}: ${names.map((name: string) => `\`${name}\``).join(", ")}`)
    .join("; ");
}

const ADDRESSEES: Readonly<Record<Addressee, string>> = {
  provider: "Binds those who run the platform, and not its tenants.",
  tenant: "Binds tenants.",
  both: "Binds those who run the platform, and tenants.",
};

/** Whom the act can bind, and what it makes them declare. */
function whom({ addressee, binds = {}, asks = [], operator }: RegulationSpec): string {
  const { seat, sectors } = binds;
  const of = operator && [
    ...(operator.attestation ? [`an attestation \`${operator.attestation}\``] : []),
    ...(operator.establishedIn ? [`an establishment in ${operator.establishedIn}`] : []),
  ];
  return [
    ADDRESSEES[addressee],
    ...(seat ? [`Of tenants, those with a seat in ${seat}.`] : []),
    ...(sectors ? [`Of tenants, those of sector ${sectors.join(", ")}.`] : []),
    ...(asks.length > 0 ? [`A tenant that it binds declares \`${asks.join("`, `")}\`.`] : []),
    ...(of ? [`Whoever holds its data declares ${of.join(" and ")}.`] : []),
  ].join(" ");
}

function trust({ confidence }: RegulationSpec): string {
  return confidence === "memory" ? "from memory" : "in a copy of the text";
}
