import type { TextFile } from "@bailiwick/model/text-file";
import { codeOnly } from "./source-files.ts";

/** What regulations may cite of the code. */
const CITABLE = /^\.\/citable\.ts$/;

/** Who may import what. A place is the longest prefix that fits; what is not listed is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly RegExp[]>> = {
  "tools/model/src/": [],
  "tools/compiler/src/compile.ts": [/^\.\/(\d-[a-z]+|waivers|wording|handoff)\//, CITABLE],
  "tools/compiler/src/citable.ts": [/^\.\/(\d-[a-z]+|handoff)\//],
  "tools/compiler/src/doors/": [
    /^\.\.\/(\d-[a-z]+|compare|explain|fix|transitions|waivers)\//,
    /^\.\.\/(citable|compile)\.ts$/,
  ],
  "tools/compiler/src/waivers/": [/^\.\.\/transitions\/is-transition-waiver\.ts$/],
  "tools/compiler/src/compare/": [],
  // An edit is a splice at the nodes of the text, so that comments and quotes stay as they are.
  "tools/compiler/src/fix/": [/^yaml$/],
  "tools/compiler/src/explain/": [/^\.\.\/5-emit\/[a-z-]+\.ts$/],
  "tools/compiler/src/handoff/": [],
  "tools/compiler/src/transitions/": [],
  "tools/compiler/src/wording/": [/^fastest-levenshtein$/],
  "tools/compiler/src/1-load/": [/^yaml$/],
  "tools/compiler/src/2-shape/": [/^ajv(-formats)?(\/|$)/],
  "tools/compiler/src/3-resolve/": [/^iso-3166$/, /^ipaddr\.js$/],
  "tools/compiler/src/4-plan/": [/^croner$/],
  "tools/compiler/src/5-emit/": [/^kubernetes-models\//, /^@kubernetes-models\//],
  "tools/compiler/src/6-verify/": [/^js-yaml$/, /^ipaddr\.js$/],
  "tools/compiler/src/7-write/": [],
  "tools/engines/src/": [/^node:/, /^\.\.\/pins\.json$/],
  "tools/engines/src/chart/": [
    /^node:/,
    /^\.\.\/[a-z-]+\.ts$/,
    /^\.\.\/object-schemas\/(download-module|schema-source)\.ts$/,
  ],
  "tools/engines/src/object-schemas/": [
    /^node:/,
    /^\.\.\/[a-z-]+\.ts$/,
    /^ajv(\/|$)/,
    /^fastest-levenshtein$/,
    /^js-yaml$/,
  ],
  "tools/cli/src/": [
    /^node:/,
    /^commander$/,
    /^@bomb\.sh\/tab/,
    /^picocolors$/,
    /^sarif$/,
    /^@bailiwick\/(compiler|engines)(\/doors\/[a-z-]+)?$/,
  ],
};

/** Inside the compiler, what every phase may share. */
const SHARED = /^(\.\.\/)+(handoff|wording)\//;

/** Rooms inside a phase whose files do not know each other. */
const STRANGERS = [
  /^tools\/compiler\/src\/5-emit\/([a-z-]+)\//,
  /^tools\/compiler\/src\/6-verify\/(rules\/[a-z-]+)/,
  /^tools\/compiler\/src\/transitions\/(rules\/[a-z-]+)/,
];

/** What only engines, the command line and tests may touch. */
const MACHINE =
  /\b(process|console|Date|setTimeout|setInterval|fetch|globalThis)\b|\brequire\(|\bMath\.random\b/;

/** Imports and machine words that the table does not allow, as `file: what`. */
export function crossings(files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const wrong = importsOf(text).filter((specifier) => !isAllowed(path, specifier));
    const pure = /^tools\/(model|compiler)\/src\//.test(path);
    const machine = pure ? MACHINE.exec(codeOnly(text))?.[0] : undefined;
    return [...wrong, ...(machine ? [machine] : [])].map((what) => `${path}: ${what}`);
  });
}

function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g);
  return [...found].map(([, specifier = ""]) => specifier);
}

function isAllowed(path: string, specifier: string): boolean {
  const place = Object.keys(MAY_IMPORT)
    .filter((prefix) => path.startsWith(prefix))
    .sort((left, right) => right.length - left.length)[0];
  if (place === undefined) return false;
  if (specifier.startsWith("@bailiwick/model/")) return place !== "tools/model/src/";
  if (MAY_IMPORT[place]?.some((pattern) => pattern.test(specifier))) return true;
  if (!specifier.startsWith(".")) return false;
  if (place.startsWith("tools/compiler/") && SHARED.test(specifier)) return true;
  return staysInside(place, path, specifier) && !meetsStranger(path, specifier);
}

/** A relative import that does not leave the room of its file. */
function staysInside(place: string, path: string, specifier: string): boolean {
  return place.endsWith("/") && target(path, specifier).startsWith(place);
}

function meetsStranger(path: string, specifier: string): boolean {
  const to = target(path, specifier);
  // The lists of targets and of rules are the one place that knows them all.
  if (/\/(targets|rules|transition-rules)\.ts$/.test(path)) return false;
  return STRANGERS.some((room) => {
    const own = room.exec(path)?.[1];
    const other = room.exec(to)?.[1];
    return other !== undefined && own !== other;
  });
}

function target(path: string, specifier: string): string {
  return new URL(specifier, `file:///${path}`).pathname.slice(1);
}
