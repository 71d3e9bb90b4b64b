import type { ApiAnswer, ApiObject } from "./api-answer.ts";
import { type Connection, httpsCalls } from "./https-call.ts";
import { type ObjectReference, resourcePaths } from "./resource-paths.ts";

/** How something is written. */
interface WriteOptions {
  /** Admission and validation run, nothing is stored. */
  readonly dryRun?: boolean;
  /** Answers with the metadata alone; definitions are large. */
  readonly brief?: boolean;
  /** Such as `status`, `token`, `eviction`. */
  readonly subresource?: string;
}

/** Calls an API server as somebody. Refusals are answers; only a server that is gone throws. */
export interface ApiClient {
  readonly connection: Connection;
  get(reference: ObjectReference): Promise<ApiAnswer>;
  /** All objects of a kind, in one namespace or in all; `labels` is a label selector. */
  list(kind: ObjectReference, labels?: string): Promise<readonly ApiObject[]>;
  create(object: object, options?: WriteOptions): Promise<ApiAnswer>;
  /** Server-side apply that takes over every field. */
  apply(object: object, options?: WriteOptions): Promise<ApiAnswer>;
  /** Merge patch (RFC 7396). */
  patch(reference: ObjectReference, patch: object, options?: WriteOptions): Promise<ApiAnswer>;
  replace(object: object, options?: WriteOptions): Promise<ApiAnswer>;
  remove(reference: ObjectReference, options?: object): Promise<ApiAnswer>;
  /** Anything else: a path from the root, and a body. */
  call(method: string, path: string, body?: object): Promise<ApiAnswer>;
  /** The same server as somebody else, by impersonation: the own account must be allowed to. */
  as(user: string, groups?: readonly string[]): ApiClient;
}

/** Unknown and doubled fields are refused, and who wrote is told. */
const WRITING = "fieldValidation=Strict&fieldManager=bailiwick-live";

type Headers = Readonly<Record<string, string | string[]>>;

/** A client for a connection. */
export function apiClient(connection: Connection): ApiClient {
  const calls = httpsCalls(connection);
  const pathOf = resourcePaths((path) => calls({ method: "GET", path }));
  return clientAs({ connection, calls, pathOf }, {});
}

/** What clients of one server share: its connections, and what they know of its resources. */
interface Shared {
  readonly connection: Connection;
  readonly calls: ReturnType<typeof httpsCalls>;
  readonly pathOf: ReturnType<typeof resourcePaths>;
}

function clientAs(shared: Shared, impersonated: Headers): ApiClient {
  const { connection, calls, pathOf } = shared;
  const send = async (method: string, path: string, type: string, body?: object, accept = "") => {
    const accepting = accept ? { accept } : {};
    const headers = { ...impersonated, ...accepting, ...(body ? { "content-type": type } : {}) };
    const text = body ? { body: JSON.stringify(body) } : {};
    return answerOf(await calls({ method, path, headers, ...text }));
  };
  const write = async (method: string, type: string, written: Written) => {
    const { reference, body, options = {}, query = "" } = written;
    const path = await pathOf(reference);
    const below = options.subresource ? `/${options.subresource}` : "";
    const dry = options.dryRun ? "&dryRun=All" : "";
    const all = `${path}${below}?${WRITING}${query}${dry}`;
    return send(method, all, type, body, options.brief ? METADATA_TYPE : "");
  };
  return {
    connection,
    get: async (reference) => send("GET", await pathOf(reference), JSON_TYPE),
    list: async (kind, labels) => {
      const selector = labels ? `?labelSelector=${encodeURIComponent(labels)}` : "";
      const { accepted, message, body } = await send("GET", `${await pathOf(kind)}${selector}`, "");
      if (!accepted) throw new Error(`${kind.kind} could not be listed: ${message}`);
      const { apiVersion } = kind;
      return body.items.map((item: object) => ({ apiVersion, kind: kind.kind, ...item }));
    },
    create: (object, options = {}) => {
      const { metadata } = object as ApiObject;
      const name = options.subresource ? metadata.name : "";
      const reference = { ...(object as ApiObject), metadata: { ...metadata, name } };
      return write("POST", JSON_TYPE, { reference, body: object, options });
    },
    apply: (object, options) =>
      write("PATCH", "application/apply-patch+yaml", {
        reference: object as ApiObject,
        body: object,
        query: "&force=true",
        ...(options && { options }),
      }),
    patch: (reference, body, options) =>
      write("PATCH", "application/merge-patch+json", {
        reference,
        body,
        ...(options && { options }),
      }),
    replace: (object, options) =>
      write("PUT", JSON_TYPE, {
        reference: object as ApiObject,
        body: object,
        ...(options && { options }),
      }),
    remove: async (reference, options) =>
      send("DELETE", await pathOf(reference), JSON_TYPE, options),
    call: (method, path, body) => send(method, path, JSON_TYPE, body),
    as: (user, groups = []) => clientAs(shared, headersFor(user, groups)),
  };
}

interface Written {
  readonly reference: ObjectReference;
  readonly body: object;
  readonly options?: WriteOptions;
  readonly query?: string;
}

const JSON_TYPE = "application/json";
const METADATA_TYPE = `${JSON_TYPE};as=PartialObjectMetadata;g=meta.k8s.io;v=v1,${JSON_TYPE}`;

/** Each group is a header line of its own. */
function headersFor(user: string, groups: readonly string[]): Headers {
  const lines = groups.length > 0 ? { "impersonate-group": [...groups] } : {};
  return { "impersonate-user": user, ...lines };
}

function answerOf(reply: Awaited<ReturnType<ReturnType<typeof httpsCalls>>>): ApiAnswer {
  const { status, text, warnings } = reply;
  const accepted = status >= 200 && status < 300;
  const body = parsed(text);
  const words = typeof body === "object" && body ? (body as { message?: string }).message : text;
  return { status, accepted, body, message: accepted ? "" : (words ?? text), warnings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
