import type { TextFile } from "@bailiwick/model/text-file";

/** A code, and the file that defines it. */
export interface DefinedCode {
  readonly code: string;
  readonly path: string;
}

/** Codes of every finding that sources define, in the order of the files. */
export function findingCodes(sources: readonly TextFile[]): readonly DefinedCode[] {
  return raising(sources).flatMap(codesIn);
}

/** Sources that define findings whose codes cannot be read from the text. */
export function unreadable(sources: readonly TextFile[]): readonly string[] {
  return raising(sources)
    .filter((source) => codesIn(source).length === 0)
    .map(({ path }) => path);
}

/** Codes that no test and no expected output names as a whole word. */
export function unnamed(
  codes: readonly DefinedCode[],
  proofs: readonly TextFile[],
): readonly string[] {
  const words = new Set(proofs.flatMap(({ text }) => text.match(/[a-z0-9]+(-[a-z0-9]+)+/g) ?? []));
  return codes.filter(({ code }) => !words.has(code)).map(({ code, path }) => `${path}: ${code}`);
}

function raising(sources: readonly TextFile[]): readonly TextFile[] {
  return sources.filter(({ text }) => /(?<!function )\bdefineFinding\(/.test(text));
}

/** Codes written out, and the first argument where a function of the file takes the code. */
function codesIn({ path, text }: TextFile): readonly DefinedCode[] {
  const makers = [...text.matchAll(/\bfunction (\w+)\(\s*code: string/g)]
    .map(([, maker = ""]) => maker)
    .filter((maker) => text.split(`function ${maker}(`)[1]?.includes("defineFinding("));
  const handed = makers.map((maker) => new RegExp(`\\b${maker}\\(\\s*"([^"]+)"`, "g"));
  return [/\bcode: "([^"]+)"/g, ...handed]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, code = ""]) => ({ code, path }));
}
