import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look } from "../look.ts";
import { type Leaf, leavesOf, pointerOf } from "../places/leaves.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Secrets appear only as references: no key, token or password stands in the output.
 * Why: what is in Git once is there for everybody who ever clones it.
 */
const secretLiteralFault = defineFinding({
  code: "secret-literal",
  severity: "error",
  summary: "Secrets appear only as references.",
  why: "a secret in a Git history cannot be taken back",
  basis: "house",
  waivable: false,
});

/** Keys whose text is a secret; a key that ends in Name, Ref, File or Path only points at one. */
const SECRET_KEY =
  /(^|[_.-]|[a-z])(password|passwd|secret|token|api-?key|private-?key|credentials?)$/i;

/** Forms that are secrets wherever they stand. */
const SECRET_TEXT: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bglpat-[A-Za-z0-9_-]{20}\b/,
];

/** What stands behind the scheme of a URL that holds a user and a password. */
const USER_AND_PASSWORD = /[^/\s:@]+:[^/\s:@]+@/y;

const SCHEME_END = "://";

/** A JSON object, in base64, is at least this long. */
const SHORTEST_TOKEN_PART = 13;

/** Finds Secrets with data, keys that hold one, and texts that have the form of one. */
export function secretLiteral({ documents }: RuleContext): readonly Finding[] {
  return documents.flatMap((document) => [
    ...secretObject(document),
    ...leavesOf(document.object)
      .filter((leaf) => isSecret(leaf))
      .map(({ keys }) => fault(document, pointerOf(keys))),
  ]);
}

function secretObject(document: OutputDocument): readonly Finding[] {
  if (document.object.kind !== "Secret") return [];
  return ["data", "stringData"]
    .filter((key) => look(document.object, key) !== undefined)
    .map((key) => fault(document, `/${key}`));
}

function isSecret({ keys, text }: Leaf): boolean {
  if (text === "") return false;
  const isForm = SECRET_TEXT.some((form) => form.test(text));
  return SECRET_KEY.test(keys.at(-1) ?? "") || isForm || holdsPassword(text) || holdsToken(text);
}

/** `scheme://user:password@host`; sought from the scheme's end, so that long words stay cheap. */
function holdsPassword(text: string): boolean {
  for (let at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
    USER_AND_PASSWORD.lastIndex = at + SCHEME_END.length;
    if (at > 0 && USER_AND_PASSWORD.test(text)) return true;
  }
  return false;
}

/** A JSON Web Token: two JSON objects in base64, and a signature. */
function holdsToken(text: string): boolean {
  if (!text.includes(".eyJ")) return false;
  const parts = text.split(".");
  return parts.some((part, index) => {
    const [second, third] = [parts[index + 1] ?? "", parts[index + 2]];
    const first = part.slice(Math.max(0, part.indexOf("eyJ")));
    const isJson = [first, second].every(
      (each) =>
        each.startsWith("eyJ") && /^[\w-]+$/.test(each) && each.length >= SHORTEST_TOKEN_PART,
    );
    return isJson && third !== undefined;
  });
}

function fault(document: OutputDocument, pointer: string): Finding {
  // The message never repeats what it found.
  const message = `${pointer} holds a secret`;
  return faultIn(document, pointer, secretLiteralFault, message, "refer to a secret store instead");
}
