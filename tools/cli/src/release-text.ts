/**
 * A working copy as the release `version` of it: the version stands first in spec, the schema is
 * one folder further away, and all else is as it was, comments too. Undefined where spec is not
 * written line by line.
 */
export function releaseText(workingCopy: string, version: string): string | undefined {
  const spec = /^spec:[^\S\n]*(?:#[^\n]*)?\n(?<indent> +)(?=\S)/m;
  if (!spec.test(workingCopy)) return undefined;
  return workingCopy
    .replace(/^(# yaml-language-server: \$schema=)(?=\.\.\/)/, "$1../")
    .replace(spec, (head, indent: string) => `${head}version: ${version}\n${indent}`);
}
