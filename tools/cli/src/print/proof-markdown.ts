import { count } from "./counts.ts";
import type { LineOf } from "./line-finder.ts";
import { countsLine, type Proof, type ProvedPlace, proofCounts } from "./proof-counts.ts";

/**
 * A proof for a pull request: the count, what is outside or unknown with its first line and its
 * fix, and what is inside by declaration.
 */
export function printProofMarkdown(proof: Proof, lineOf: LineOf): string {
  const { jurisdiction, places, unopened, findings } = proof;
  const counted = countsLine(proofCounts(places));
  const closed = unopened > 0 ? `, ${count(unopened, "value")} not opened` : "";
  const head = `**\`${jurisdiction}\`: ${counted}${closed}**\n`;
  const wrong = findings.map(({ message, hint, origin, position }) => {
    const [what = "", path = ""] = message.split("\n");
    const at = `${origin.file}:${position?.line ?? 1}`;
    return `| ${cell(what)} | ${code(at)} | ${cell(path)} | ${cell(hint ?? "")} |`;
  });
  const table =
    wrong.length === 0 ? [] : ["", "| Place | First line | Where | Fix |", "|---|---|---|---|"];
  const inside = Map.groupBy(
    places.filter(({ verdict }) => verdict.state === "inside"),
    (place) => declarationOf(place, lineOf),
  );
  const rows = [...inside].map(([declared, group]) => {
    const names = new Set(group.map(({ what, name }) => `${what} ${code(name)}`));
    return `| ${declared} | ${[...names].map(cell).join("<br>")} | ${group.length} |`;
  });
  const declared =
    rows.length === 0
      ? []
      : ["", "| Declared, not checked | Places | Times |", "|---|---|---:|", ...rows];
  return `${[head.trimEnd(), ...table, ...wrong, ...declared].join("\n")}\n`;
}

function declarationOf({ verdict }: ProvedPlace, lineOf: LineOf): string {
  if (verdict.state !== "inside") return verdict.state;
  const { name, country, operator, origin } = verdict.declared;
  const line = code(`${origin.file}:${lineOf(origin)}`);
  return `${cell(`${name}, ${country}, ${operator}`)}<br>${line}`;
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** What a table cell can hold: one line, and no bar. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
}
