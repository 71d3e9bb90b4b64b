import type { TextFile } from "@bailiwick/model/text-file";

/** One thing that has to be said about a new tenant: by its flag, or asked on a terminal. */
export interface Question {
  /** Name of the option, in the form in which the command line hands it over. */
  readonly key: string;
  readonly flag: string;
  readonly ask: string;
  /** What exists, where the answer is one of these; any text where left out. */
  readonly choices?: readonly string[];
}

const CLASSES = ["public", "internal", "confidential", "secret"];
const ENVIRONMENTS = ["production", "staging", "test", "development"];
const RATINGS = ["ordinary", "critical-or-important"];

/** All that a tenant needs, in the order in which it is asked; choices come from the tree. */
export function tenantQuestions(inputs: readonly TextFile[]): readonly Question[] {
  const named = (pattern: RegExp) =>
    inputs.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []).sort();
  const jurisdictions = named(/^jurisdictions\/([^/]+)\/jurisdiction\.yaml$/);
  const regulations = named(/^policies\/regulations\/([^/]+)\.yaml$/);
  return [
    question("jurisdiction", "Jurisdiction", jurisdictions),
    question("name", "Name of the tenant, in lower case"),
    question("legalName", "Name of the legal entity"),
    question("country", "Country of the legal entity, two letters"),
    question("team", "Team that owns it"),
    question("email", "Role mailbox of that team"),
    question("regulations", `Regulations, with commas between (${regulations.join(", ")})`),
    question("classification", "Class of its data", CLASSES),
    {
      ...question("personal", "Personal data", ["yes", "no"]),
      flag: "--personal or --no-personal",
    },
    question("cluster", "Name of its first tenant cluster"),
    question("environment", "Environment", ENVIRONMENTS),
    question("criticality", "Criticality, as the entity rates it", RATINGS),
  ];
}

function question(key: string, ask: string, choices?: readonly string[]): Question {
  const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return { key, flag, ask, ...(choices && { choices }) };
}
