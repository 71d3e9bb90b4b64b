import type { TextFile } from "@bailiwick/model/text-file";
import type { Mended } from "../fix/mend-tree.ts";
import { visible } from "./visible.ts";

/** Each finding that is gone, with the lines that its edits took away and wrote. */
export function printMended(mended: readonly Mended[]): string {
  return mended.map((each) => `${blockOf(each).join("\n")}\n\n`).join("");
}

function blockOf({ finding, cure, before, after }: Mended): readonly string[] {
  const { definition, origin, message } = finding;
  const did = cure.applicability === "decision" ? "decided" : "fixed";
  const whose = cure.applicability === "decision" ? [WHOSE] : [];
  const lines = cure.edits.flatMap((edit): readonly string[] => {
    if (edit.kind === "remove-file") return [`- ${edit.file}`];
    if (edit.kind === "move-file") return [`- ${edit.file}`, `+ ${edit.to}`];
    return edit.kind === "create-file" ? [`+ ${edit.file}`] : [];
  });
  const changed = after.flatMap((file) => changedLines(file, before));
  const shown = [message, ...whose, ...lines, ...changed].map((line) => `  ${visible(line)}`);
  return [`${did} ${definition.code}  ${visible(origin.file)}`, ...shown];
}

const WHOSE = "this is a decision that you took by asking for it: read it before you commit it";

/** The lines between the first and the last that differ. */
function changedLines({ path, text }: TextFile, before: readonly TextFile[]): readonly string[] {
  const old = before.find((file) => file.path === path)?.text.split("\n");
  if (!old) return [];
  const now = text.split("\n");
  const head = old.findIndex((line, index) => line !== now[index]);
  if (head === -1 && old.length === now.length) return [];
  const first = head === -1 ? old.length : head;
  const longest = Math.min(old.length, now.length) - first;
  let tail = 0;
  while (tail < longest && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [
    `${path}:${first + 1}`,
    ...old.slice(first, old.length - tail).map((line) => `- ${line}`),
    ...now.slice(first, now.length - tail).map((line) => `+ ${line}`),
  ];
}
