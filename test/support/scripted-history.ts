import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Compilation, compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { ROOT } from "./clone.ts";
import { commitAll, git } from "./scratch-git.ts";
import type { ScriptedCommit } from "./scripted-commit.ts";
import { FIRST, SCRIPT } from "./thirty-commits.ts";

/** A commit that was made, and what its inputs compile to. */
export interface MadeCommit extends Pick<ScriptedCommit, "day" | "message"> {
  readonly hash: string;
  readonly compilation: Compilation;
  /** What lies below `apps/` in it. */
  readonly committed: readonly TextFile[];
  readonly effects: ReadonlySet<string>;
}

/** A repository with the compiler in it and a scripted history; `dispose` removes it. */
export interface ScriptedHistory {
  readonly root: string;
  readonly commits: readonly MadeCommit[];
  readonly dispose: () => void;
}

/** What the compiler of a commit is made of. */
const PROGRAM = ["tools", "package.json", "package-lock.json"];

/** Makes the commits of the script, each with its inputs and what they compile to. */
export function scriptedHistory(): ScriptedHistory {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-history-"));
  for (const name of [...PROGRAM, "templates/tenant-cluster/releases/sha256sums.txt"]) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  writeFileSync(join(root, ".git/info/exclude"), "node_modules\n");
  const begin = { message: "all there is", day: "2026-11-02", effects: [] };
  let inputs: readonly TextFile[] = [];
  let committed: readonly TextFile[] = [];
  const commits = [{ ...begin, edit: () => FIRST }, ...SCRIPT].map((step: ScriptedCommit) => {
    const after = step.edit ? step.edit(inputs) : inputs;
    const compilation = compile(after);
    // A history is made by people who do not commit what does not compile.
    const fault = compilation.findings.find(({ definition }) => definition.severity === "error");
    if (fault) throw new Error(`${step.message}: ${fault.definition.code}: ${fault.message}`);
    replace(root, inputs, after);
    replace(root, committed, compilation.outputs);
    for (const [path, text] of Object.entries(step.append ?? {}))
      appendFileSync(join(root, path), text);
    inputs = after;
    committed = compilation.outputs.map(({ path, text }) => ({
      path,
      text: text + (step.append?.[path] ?? ""),
    }));
    return { ...made(root, step), compilation, committed };
  });
  return { root, commits, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

function made(root: string, { message, day, trailers = [] }: ScriptedCommit) {
  const lines = ["Reason: decision of that day", ...trailers];
  const hash = commitAll(root, `${message}\n\n${lines.join("\n")}`, `${day}T10:00:00Z`);
  const effects = trailers.flatMap((line) => /^Effect: (.+)$/.exec(line)?.[1] ?? []);
  return { hash, day, message, effects: new Set(effects) };
}

/** Writes what differs and removes what is gone. */
function replace(root: string, before: readonly TextFile[], after: readonly TextFile[]): void {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  for (const { path, text } of after) {
    if (texts.get(path) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const kept = new Set(after.map(({ path }) => path));
  for (const path of texts.keys()) if (!kept.has(path)) rmSync(join(root, path));
}
