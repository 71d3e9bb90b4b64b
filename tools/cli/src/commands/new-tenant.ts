import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { readTree } from "../read-tree.ts";
import { report } from "../report.ts";
import { type Question, tenantQuestions } from "../tenant-questions.ts";
import { type Answers, tenantText } from "../tenant-text.ts";
import type { Terminal } from "../terminal.ts";
import { compileTree } from "./compile.ts";

/** Gets the answers that no flag gave; left out where nobody sits at a terminal. */
export type Ask = (questions: readonly Question[]) => Promise<Answers>;

/**
 * Writes `jurisdictions/<code>/tenants/<name>.yaml` when the tree compiles with it, and nothing
 * otherwise; a file that is there stays. Returns the exit code.
 */
export async function newTenant(
  root: string,
  given: Answers,
  options: { readonly ask?: Ask; readonly compile: boolean },
  terminal: Terminal,
): Promise<number> {
  const tree = await readTree(root);
  const { inputs } = tree.value;
  const questions = tenantQuestions(inputs);
  const open = questions.filter(({ key }) => !given[key]);
  const asked = open.length > 0 ? await options.ask?.(open) : {};
  const answers: Answers = { ...given, ...asked };
  const unsaid = questions.filter(({ key }) => !answers[key]);
  if (unsaid.length > 0) {
    const flags = unsaid.map(({ flag }) => flag).join(", ");
    return refuse(`still to be said: ${flags}`, "add these flags", terminal);
  }
  const wrong = questions.find(({ key, choices }) => choices && !choices.includes(said(key)));
  if (wrong) {
    const fix = `one of ${wrong.choices?.join(", ")}`;
    return refuse(`${wrong.flag} is "${said(wrong.key)}"`, fix, terminal);
  }
  // The name becomes part of a path before the compiler can judge it.
  if (!/^[a-z][a-z0-9-]*$/.test(said("name"))) {
    const fix = "lower-case letters, digits and hyphens, a letter first";
    return refuse(`--name is "${said("name")}"`, fix, terminal);
  }
  const path = `jurisdictions/${said("jurisdiction")}/tenants/${said("name")}.yaml`;
  if (inputs.some((each) => each.path === path)) {
    return refuse(
      `${path} is there already`,
      "change it by hand, or choose another name",
      terminal,
    );
  }
  const file = { path, text: tenantText(answers) };
  const texts = [...inputs, file];
  const { findings: found, waived } = compile(texts);
  const findings = [...tree.findings, ...found];
  const failed = hasErrors(findings);
  if (failed) report({ findings, waived, texts, wrote: false }, terminal);
  if (failed) return ExitCode.findings;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), file.text, { flag: "wx" });
  terminal.note(`wrote ${path}${options.compile ? "" : "; next: npm run compile"}\n`);
  return options.compile ? compileTree(root, terminal) : ExitCode.fine;

  function said(key: string): string {
    return answers[key] ?? "";
  }
}

function refuse(reason: string, fix: string, terminal: Terminal): number {
  terminal.note(`error: ${reason}\nfix: ${fix}; nothing was written\n`);
  return ExitCode.findings;
}
