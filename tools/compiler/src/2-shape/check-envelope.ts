import { type Cure, certain, choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import type { JsonObject } from "@bailiwick/model/json-value";
import { API_VERSION } from "@bailiwick/model/labels";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import type { Home } from "./home-of.ts";
import { isInputKind, KINDS } from "./kinds.ts";

const wrongApiVersion = defineFinding({
  code: "wrong-api-version",
  severity: "error",
  summary: `Documents have apiVersion ${API_VERSION}.`,
  why: "the version says by which words a document is read, now and when history is run again",
  basis: "house",
  waivable: false,
});

const unknownKind = defineFinding({
  code: "unknown-kind",
  severity: "error",
  summary: "Documents have a kind that the compiler knows.",
  why: "a document of an unknown kind would be passed over in silence",
  basis: "house",
  waivable: false,
});

/** Checks `apiVersion` and `kind`; where one is missing, `home` knows which kind belongs here. */
export function checkEnvelope(
  path: string,
  root: JsonObject,
  home: Home | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { apiVersion, kind } = root;
  if (apiVersion !== API_VERSION) {
    const message = describe("apiVersion", apiVersion, `is not "${API_VERSION}"`);
    findings.push(
      envelope(
        wrongApiVersion,
        path,
        root,
        "apiVersion",
        message,
        `write apiVersion: ${API_VERSION}`,
        certain(setTo({ file: path, pointer: "/apiVersion" }, API_VERSION)),
      ),
    );
  }
  if (!isInputKind(kind)) {
    const message = describe("kind", kind, "is not a kind");
    const meant = nearestKind(kind) ?? home?.kind;
    const cure =
      meant === undefined ? undefined : choice(setTo({ file: path, pointer: "/kind" }, meant));
    findings.push(envelope(unknownKind, path, root, "kind", message, kindHint(kind, home), cure));
  }
  return findings;
}

function describe(field: string, value: unknown, wrong: string): string {
  if (value === undefined) return `the document has no ${field}`;
  return value === null ? `${field} is empty` : `${field} ${JSON.stringify(value)} ${wrong}`;
}

function envelope(
  definition: FindingDefinition,
  path: string,
  root: JsonObject,
  field: string,
  message: string,
  hint: string,
  cure: Cure | undefined,
): Finding {
  const pointer = Object.hasOwn(root, field) ? `/${field}` : "";
  return { definition, origin: { file: path, pointer }, message, hint, ...(cure && { cure }) };
}

function kindHint(kind: unknown, home: Home | undefined): string {
  const nearest = nearestKind(kind);
  if (nearest) return `did you mean ${nearest}?`;
  return home
    ? `write kind: ${home.kind}, which is what lives at this path`
    : `write one of ${listNames(Object.keys(KINDS))}`;
}

function nearestKind(kind: unknown): string | undefined {
  return typeof kind === "string" ? nearestName(kind, Object.keys(KINDS)) : undefined;
}
