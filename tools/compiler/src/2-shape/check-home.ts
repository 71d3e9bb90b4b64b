import { choice } from "@bailiwick/model/cure";
import { moveFile, removeFile, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { InputKind } from "@bailiwick/model/kinds/input";
import { listNames } from "../wording/list-names.ts";
import { HOMES, type Home } from "./home-of.ts";
import { isInputKind } from "./kinds.ts";
import { nearestHome } from "./nearest-home.ts";
import { writtenAsText } from "./written-as-text.ts";

const fileOutsideItsPlace = defineFinding({
  code: "file-outside-its-place",
  severity: "error",
  summary: "Every file lies where the files of its kind live.",
  why: "owners are set by path, so a file in another place is approved by other people",
  basis: "house",
  waivable: false,
});

const nameNotFileName = defineFinding({
  code: "name-not-file-name",
  severity: "error",
  summary: "A document has the name of its file or folder.",
  why: "output and history are found by path; two names for one thing lose it",
  basis: "house",
  waivable: false,
});

const versionNotFileName = defineFinding({
  code: "version-not-file-name",
  severity: "error",
  summary: "A frozen release has the version of its file; the working copy has none.",
  why: "a pin resolves to a file, so the file must be what its name says",
  basis: "house",
  waivable: false,
});

const moveContradictsItself = defineFinding({
  code: "move-contradicts-itself",
  severity: "error",
  summary: "A move leads from another jurisdiction to the one in whose folder its record lies.",
  why: "the record is what both jurisdictions agreed to; where it lies is what was done",
  basis: "house",
  waivable: false,
});

/** Holds a document against the path of its file. */
export function checkHome(
  path: string,
  root: JsonObject,
  home: Home | undefined,
): readonly Finding[] {
  const { kind } = root;
  if (!home) return [homeless(path, isInputKind(kind) ? kind : undefined, root)];
  if (isInputKind(kind) && kind !== home.kind) return [misplaced(path, kind, home, root)];
  return [
    ...checkName(path, root, home),
    ...checkVersion(path, root, home),
    ...checkMove(path, root, home),
  ];
}

function homeless(path: string, kind: InputKind | undefined, root: JsonObject): Finding {
  const better = nearestHome(path, kind, nameOf(root));
  return {
    definition: fileOutsideItsPlace,
    origin: { file: path, pointer: "" },
    message: `no kind lives at ${path}`,
    hint: better
      ? `move it to ${better}`
      : `move it to ${listNames(kind ? HOMES[kind] : Object.values(HOMES).flat())}`,
    ...(better && { cure: choice(moveFile(path, better)) }),
  };
}

function misplaced(path: string, kind: InputKind, home: Home, root: JsonObject): Finding {
  const better = nearestHome(path, kind, nameOf(root)) ?? listNames(HOMES[kind]);
  return {
    definition: fileOutsideItsPlace,
    origin: { file: path, pointer: "/kind" },
    message: `a ${kind} stands where a ${home.kind} lives`,
    hint: `move it to ${better}, or write kind: ${home.kind}`,
    cure: choice(setTo({ file: path, pointer: "/kind" }, home.kind)),
  };
}

/** Names that are no text, or not there, are the schema's to report. */
function checkName(path: string, root: JsonObject, home: Home): readonly Finding[] {
  const name = nameOf(root);
  if (name === undefined || name === home.name) return [];
  return [
    {
      definition: nameNotFileName,
      origin: { file: path, pointer: "/metadata/name" },
      message: `the name is "${name}", and its place says "${home.name}"`,
      hint: `write name: ${writtenAsText(home.name)}, or rename ${rename(path, home.name, name)}`,
      cure: choice(setTo({ file: path, pointer: "/metadata/name" }, home.name)),
    },
  ];
}

function rename(path: string, from: string, to: string): string {
  return path.endsWith(`/${from}.yaml`) ? `the file to ${to}.yaml` : `the folder to ${to}`;
}

function checkVersion(path: string, root: JsonObject, home: Home): readonly Finding[] {
  if (home.kind !== "Template") return [];
  const version = member(root.spec, "version");
  if (version === home.version) return [];
  const hint = home.version
    ? `write version: ${writtenAsText(home.version)}`
    : "delete the field: the working copy gets its version when it is frozen";
  const message = home.version
    ? `the file is named for version "${home.version}", and the release says ${said(version)}`
    : `the working copy says it is version "${version}"`;
  const at = { file: path, pointer: "/spec/version" };
  return [
    {
      definition: versionNotFileName,
      origin: at,
      message,
      hint,
      cure: choice(home.version ? setTo(at, home.version) : takeOut(at)),
    },
  ];
}

/** What is no text, or not there, is the schema's to report. */
function checkMove(path: string, root: JsonObject, { kind }: Home): readonly Finding[] {
  if (kind !== "Move") return [];
  const code = path.split("/")[1] ?? "";
  const [from, to] = [member(root.spec, "from"), member(root.spec, "to")];
  const fault = { definition: moveContradictsItself };
  if (typeof to === "string" && to !== code) {
    const message = `the move leads to "${to}", and its record lies in ${code}`;
    const hint = `write to: ${writtenAsText(code)}, or move the record and the tenant to ${to}`;
    const origin = { file: path, pointer: "/spec/to" };
    return [{ ...fault, origin, message, hint, cure: choice(setTo(origin, code)) }];
  }
  if (from !== code) return [];
  const message = `the move leads to "${code}", where it came from`;
  const hint = "write from: and the jurisdiction that the tenant leaves, or remove the record";
  const origin = { file: path, pointer: "/spec/from" };
  return [{ ...fault, origin, message, hint, cure: choice(removeFile(path)) }];
}

function said(version: JsonValue | undefined): string {
  return version === undefined ? "none" : `"${version}"`;
}

function nameOf(root: JsonObject): string | undefined {
  const name = member(root.metadata, "name");
  return typeof name === "string" ? name : undefined;
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? value[key] : undefined;
}
