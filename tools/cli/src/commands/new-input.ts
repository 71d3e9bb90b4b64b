import { compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { addFiles } from "../new/add-files.ts";
import type { Question } from "../new/ask-questions.ts";
import { choicesOf } from "../new/choices-of.ts";
import { commandLine } from "../new/command-line.ts";
import { type Declared, declaredIn } from "../new/declared.ts";
import type { Answers, Field } from "../new/field.ts";
import { flagOf } from "../new/flag-of.ts";
import { isAmong } from "../new/is-among.ts";
import { openFields } from "../new/open-fields.ts";
import type { Recipe } from "../new/recipe.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";
import { readTree } from "../tree/read-tree.ts";
import { compileTree } from "./compile.ts";

/** Gets the answers that no flag gave; `next` is the question that is open after what was said. */
type Ask = (next: (said: Answers) => Question | undefined, given: Answers) => Promise<Answers>;

/** What `new` may be told besides answers. */
export interface NewOptions {
  /** Left out where nobody sits at a terminal. */
  readonly ask?: Ask;
  /** Write `apps/` too. */
  readonly compile: boolean;
}

/**
 * Writes the files of `recipe` when the tree compiles with them, and nothing otherwise; a file that
 * is there stays. Returns the exit code.
 */
export async function newInput(
  root: string,
  recipe: Recipe,
  given: Answers,
  options: NewOptions,
  terminal: Terminal,
): Promise<number> {
  const tree = await readTree(root);
  const declared = declaredIn(compile(tree.value.inputs));
  const next = (said: Answers) => nextQuestion(recipe.fields, declared, said);
  const said = next(given) && options.ask ? await options.ask(next, given) : given;
  const refusal = refusalOf(recipe, declared, said);
  const exitCode = refusal
    ? refuse(refusal, terminal)
    : await writeInput(root, tree, { recipe, said }, options, terminal);
  // Fifty answers are not typed twice for one that was wrong.
  const wasAsked = exitCode === ExitCode.findings && said !== given;
  if (wasAsked) terminal.note(`the same as flags: ${commandLine(recipe.fields, said)}\n`);
  return exitCode;
}

async function writeInput(
  root: string,
  tree: Awaited<ReturnType<typeof readTree>>,
  { recipe, said }: { readonly recipe: Recipe; readonly said: Answers },
  options: NewOptions,
  terminal: Terminal,
): Promise<number> {
  const { inputs } = tree.value;
  const files = recipe.files(said);
  const paths = new Set(files.map(({ path }) => path));
  const existing = files.find(({ path }) => inputs.some((each) => each.path === path));
  if (existing) {
    const fix = "change it by hand, or choose another name";
    return refuse({ reason: `${existing.path} is there already`, fix }, terminal);
  }
  const texts = [...inputs, ...files];
  const { findings: found, waived } = compile(texts);
  const findings = [...tree.findings, ...found];
  const failed = hasErrors(findings);
  if (failed) report({ findings, waived, texts, wrote: false }, terminal);
  if (failed) return ExitCode.findings;
  const written = await addFiles(root, files, recipe.owners?.(said) ?? []);
  terminal.note(`wrote ${written.join(", ")}${options.compile ? "" : "; next: npm run compile"}\n`);
  if (options.compile) return compileTree(root, terminal);
  const own = findings.filter(({ origin }) => paths.has(origin.file));
  report({ findings: own, waived: [], texts, wrote: true }, terminal);
  return ExitCode.fine;
}

function nextQuestion(
  fields: readonly Field[],
  declared: Declared,
  said: Answers,
): Question | undefined {
  const [field] = openFields(fields, said);
  if (!field) return undefined;
  const { key, ask, several } = field;
  const choices = choicesOf(field, declared, said);
  return { key, ask, ...(choices && { choices }), ...(several && { several }) };
}

interface Refusal {
  readonly reason: string;
  readonly fix: string;
}

/** What is wrong with the answers before a compiler can look at them. */
function refusalOf(recipe: Recipe, declared: Declared, said: Answers): Refusal | undefined {
  const unsaid = openFields(recipe.fields, said);
  const [first] = unsaid;
  if (first && choicesOf(first, declared, said)?.length === 0) {
    return { reason: `nothing is there for ${flagOf(first.key)}`, fix: "declare one first" };
  }
  if (unsaid.length > 0) {
    const flags = unsaid.map(flagWords).join(", ");
    return { reason: `still to be said: ${flags}`, fix: "add these flags" };
  }
  for (const field of recipe.fields) {
    const answer = said[field.key];
    const choices = choicesOf(field, declared, said);
    if (answer === undefined || isAmong(choices, answer, field.several)) continue;
    const fix = `${field.several ? "some" : "one"} of ${choices?.join(", ")}`;
    return { reason: `${flagOf(field.key)} is "${answer}"`, fix };
  }
  const odd = recipe.inPaths.find((key) => !/^[a-z][a-z0-9-]*$/.test(said[key] ?? ""));
  if (odd === undefined) return undefined;
  const fix = "lower-case letters, digits and hyphens, a letter first";
  return { reason: `${flagOf(odd)} is "${said[odd]}"`, fix };
}

function flagWords({ key, takes }: Field): string {
  const flag = flagOf(key);
  return takes === undefined ? `${flag} or ${flag.replace("--", "--no-")}` : flag;
}

function refuse({ reason, fix }: Refusal, terminal: Terminal): number {
  terminal.note(`error: ${reason}\nfix: ${fix}; nothing was written\n`);
  return ExitCode.findings;
}
