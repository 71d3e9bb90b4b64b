import type { Finding } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { InputDocument, InputKind } from "@bailiwick/model/kinds/input";
import { hasErrors, type Outcome } from "@bailiwick/model/outcome";
import type { Manifest, Manifests, PolicySource } from "../handoff/manifest.ts";
import type { SourceDocument } from "../handoff/source-document.ts";
import { checkEnvelope } from "./check-envelope.ts";
import { checkHome } from "./check-home.ts";
import { checkPolicy } from "./check-policy.ts";
import { explainAjv } from "./explain-ajv.ts";
import { homeOf, policyAt } from "./home-of.ts";
import { isInputKind, KINDS } from "./kinds.ts";
import { lazyValidators, type Validate } from "./validators.ts";

/**
 * Holds each document against the schema of its kind and against the place where its file lies.
 * A document with a fault is left out with all its findings; its neighbours stay. Knows no
 * second document: whether a name exists elsewhere is not asked here.
 */
export function checkShape(documents: readonly SourceDocument[]): Outcome<Manifests> {
  const inputs: Manifest[] = [];
  const policies: PolicySource[] = [];
  const findings: Finding[] = [];
  const validate = lazyValidators();
  for (const document of documents) {
    const root = objectIn(document);
    const policy = policyAt(document.path);
    const found =
      policy === undefined
        ? checkInput(document, root, validate)
        : checkPolicy(document.path, root, policy);
    findings.push(...found);
    if (hasErrors(found)) continue;
    if (policy === undefined) inputs.push({ path: document.path, document: asInput(root) });
    else policies.push({ path: document.path, name: policy, object: root });
  }
  return { value: { inputs, policies }, findings };
}

function checkInput(
  document: SourceDocument,
  root: JsonObject,
  validate: Validate,
): readonly Finding[] {
  const home = homeOf(document.path);
  const kind = isInputKind(root.kind) ? root.kind : home?.kind;
  // Neither its words nor its place say what it is: all else would be guessed.
  if (!kind) return checkHome(document.path, root, home);
  // Of another kind than its place, or of none there: its fields would be held against a guess.
  const isOfItsPlace = home?.kind === kind;
  return [
    ...checkEnvelope(document.path, root, home),
    ...checkHome(document.path, root, home),
    ...(isOfItsPlace || !home ? checkFields(document, kind, validate) : []),
  ];
}

/** `checkEnvelope` has spoken about apiVersion and kind, with more to say than a schema has. */
function checkFields(
  document: SourceDocument,
  kind: InputKind,
  validate: Validate,
): readonly Finding[] {
  const errors = validate(kind, document.root).filter(
    ({ instancePath, params }) =>
      instancePath !== "/apiVersion" &&
      instancePath !== "/kind" &&
      !(instancePath === "" && ENVELOPE.has(params.missingProperty)),
  );
  return errors.length > 0 ? explainAjv(document, KINDS[kind], errors) : [];
}

const ENVELOPE: ReadonlySet<unknown> = new Set(["apiVersion", "kind"]);

function objectIn({ path, root }: SourceDocument): JsonObject {
  if (isJsonObject(root)) return root;
  throw new InternalError("1-load let a document through that is not a mapping", { path, root });
}

/** The schemas are generated from the interfaces, so what ajv accepts is an InputDocument. */
function asInput(root: JsonObject): InputDocument {
  return root as unknown as InputDocument;
}
