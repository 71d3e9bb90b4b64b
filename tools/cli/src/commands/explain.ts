import { type Compilation, compile, suggest } from "@bailiwick/compiler";
import { explainFile, explainLine } from "@bailiwick/compiler/doors/explain";
import type { JsonValue } from "@bailiwick/model/json-value";
import { hasErrors } from "@bailiwick/model/outcome";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { ExitCode } from "../exit-code.ts";
import { printExplainedFile } from "../print/explained-file.ts";
import { printInputReach } from "../print/input-reach.ts";
import { lineFinder } from "../print/line-finder.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";
import { readTree } from "../tree/read-tree.ts";

/**
 * Says where the fields of an output file come from, or what an input line reaches. Returns the
 * exit code: 1 for a tree with errors, 2 for a path or a pointer that leads nowhere.
 */
export async function explain(
  root: string,
  path: string,
  pointer: string,
  terminal: Terminal,
): Promise<number> {
  const tree = await readTree(root);
  const { inputs } = tree.value;
  const compilation = compile(inputs);
  const findings = [...tree.findings, ...compilation.findings];
  if (hasErrors(findings)) {
    report({ findings, waived: [], texts: inputs, wrote: true }, terminal);
    terminal.note("error: a tree with errors has no output to explain\n");
    return ExitCode.findings;
  }
  const wrong = wrongQuestion(compilation, path, pointer);
  if (wrong !== undefined) {
    terminal.note(`error: ${wrong}\n`);
    return ExitCode.fault;
  }
  const lineOf = lineFinder([...inputs, ...compilation.outputs]);
  const asJson = terminal.format === "json";
  const file = explainFile(inputs, path);
  if (file) {
    const fields = file.fields.filter((field) => isWithin(field.pointer, pointer));
    terminal.print(printExplainedFile({ ...file, fields }, lineOf, asJson));
  } else {
    const origin = { file: path, pointer };
    terminal.print(printInputReach(origin, explainLine(inputs, origin), lineOf, asJson));
  }
  return ExitCode.fine;
}

function isWithin(pointer: string, asked: string): boolean {
  return pointer === asked || pointer.startsWith(`${asked}/`) || asked === "";
}

/** What is wrong with the question, with the nearest name that would be right. */
function wrongQuestion(
  { inputs, documents }: Compilation,
  path: string,
  pointer: string,
): string | undefined {
  const texts = documents.filter((each) => each.path === path).map(({ object }) => object);
  const input = inputs.find((each) => each.path === path)?.root;
  const several = /^#(\d+)(.*)$/s.exec(pointer);
  if (input === undefined && texts.length === 0) {
    const near = suggest(path, new Set([...inputs, ...documents].map((each) => each.path)));
    return `there is no file "${path}"${near ? `: did you mean "${near}"` : ""}`;
  }
  if (pointer === "") return undefined;
  if (texts.length > 1 && !several) {
    return `"${path}" has ${texts.length} documents: begin with #0 to #${texts.length - 1}`;
  }
  const index = texts.length > 1 ? Number(several?.[1]) : 0;
  const root = input ?? texts[index];
  if (root === undefined)
    return `"${path}" has no document #${index}: the last is #${texts.length - 1}`;
  const start = texts.length > 1 ? `#${index}` : "";
  return wrongPointer(root, pointer.slice(start.length), start);
}

function wrongPointer(root: JsonValue, pointer: string, start: string): string | undefined {
  if (pointer === "") return undefined;
  if (!pointer.startsWith("/")) return `"${start}${pointer}" is no JSON pointer: it begins with /`;
  let value: JsonValue | undefined = root;
  let found = start;
  for (const key of pointerKeys(pointer)) {
    const keys: readonly string[] =
      typeof value === "object" && value !== null ? Object.keys(value) : [];
    if (!keys.includes(key)) {
      const near = suggest(key, keys);
      const offered = near === undefined ? keys.join(", ") || "nothing" : `"${near}"`;
      return `there is no "${key}" at "${found}": there is ${offered}`;
    }
    value = (value as { readonly [key: string]: JsonValue })[key];
    found += `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return undefined;
}
