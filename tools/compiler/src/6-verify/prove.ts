import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { TextFile } from "@bailiwick/model/text-file";
import type { DeclaredWorld } from "../handoff/declared-world.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { Proof } from "../handoff/proof.ts";
import { emittedNamespaces, isInCluster } from "./declared-world.ts";
import { fieldIndex } from "./fields.ts";
import { classPlaces } from "./places/class-places.ts";
import { decodePath } from "./places/decode-path.ts";
import { findPlaces } from "./places/find-places.ts";
import type { FoundPlace } from "./places/found-place.ts";
import { type JudgedPlace, judgePlace, type Standard } from "./places/judge-place.ts";
import { linesOfPlaces } from "./places/lines-of-places.ts";
import { ownServices } from "./places/own-services.ts";
import { partsOf } from "./places/parts.ts";
import { type ReadDocument, readDocuments } from "./places/read-documents.ts";
import { type Unopened, unopenedValues } from "./places/unopened-values.ts";
import { unreadReason } from "./places/unread-values.ts";
import { whatItIs } from "./places/what-it-is.ts";
import { proofFindings, unopenedFindings, unreadableFinding } from "./proof-findings.ts";

/**
 * Finds every place that texts name and holds it against what one jurisdiction declares. The texts
 * may be anybody's: nothing is asked of them but to be YAML or JSON. Linear in their length.
 */
export function prove(
  files: readonly TextFile[],
  world: DeclaredWorld,
  neighbours: readonly DeclaredWorld[],
): Proof {
  const read = files.flatMap(readDocuments);
  const found = read.map(placesIn);
  const documents = found.map(({ document }) => document);
  const namespaces = emittedNamespaces(documents);
  const isOwn = ownServices(documents);
  const standard = {
    world,
    neighbours,
    isInCluster: (host: string) => isInCluster(host, namespaces) || isOwn(host),
  };
  const judged = found.flatMap((each) => judgeAll(each, standard));
  return {
    jurisdiction: world.name,
    file: world.file,
    documents: read.length,
    strings: found.reduce((sum, { strings }) => sum + strings, 0),
    unopened: found.reduce((sum, { unopened }) => sum + unopened.length, 0),
    places: judged.map(({ proved }) => proved),
    findings: [
      ...read.filter(({ readable }) => !readable).map(unreadableFinding),
      ...unopenedFindings(found.flatMap(({ unopened }) => unopened)),
      ...proofFindings(judged, world),
    ],
  };
}

interface FoundIn {
  readonly document: OutputDocument;
  readonly places: readonly FoundPlace[];
  readonly lines: readonly number[];
  /** Why nothing reads a place where it stands, for those that nothing does. */
  readonly unread: ReadonlyMap<FoundPlace, string>;
  readonly strings: number;
  /** Each with its line. */
  readonly unopened: readonly (readonly [Unopened, number])[];
}

/** Document by document: the parts of one are forgotten before the next is opened. */
function placesIn(read: ReadDocument): FoundIn {
  const { path, index, value } = read;
  const object = isJsonObject(value) ? value : {};
  const document = { path, index, source: path, object };
  const parts = partsOf(document, value as JsonValue);
  const fields = fieldIndex();
  parts.forEach(fields.add);
  const places = [...findPlaces(parts), ...classPlaces(fields)];
  const strings = parts.reduce((sum, { leaves }) => sum + leaves.length, 0);
  const unread = new Map(
    places.flatMap((place): [FoundPlace, string][] => {
      const reason = unreadReason(place, parts);
      return reason === undefined ? [] : [[place, reason]];
    }),
  );
  const closed = parts.flatMap(unopenedValues);
  const at = linesOfPlaces(read, closed);
  const unopened = closed.map((value, index) => [value, at[index] ?? 1] as const);
  return { document, places, lines: linesOfPlaces(read, places), unread, strings, unopened };
}

function judgeAll({ document, places, lines, unread }: FoundIn, standard: Standard): JudgedPlace[] {
  return places.map((place, index) => {
    const { keys, path } = decodePath(place);
    const reason = unread.get(place);
    const proved = {
      file: document.path,
      line: lines[index] ?? 1,
      pointer: `#${document.index}${place.pointer}`,
      path,
      what: whatItIs(place, keys),
      text: place.text,
      name: place.host,
      verdict: reason ? ({ state: "inert", reason } as const) : judgePlace(place, standard),
    };
    return { place, proved };
  });
}
