import { Agent, request } from "node:https";

/** Where an API server listens, and what opens it; texts in PEM. */
export interface Connection {
  /** Such as `https://127.0.0.1:6443`. */
  readonly server: string;
  /** The authority that signed its certificate. */
  readonly authority: string;
  readonly token?: string;
  readonly certificate?: string;
  readonly key?: string;
}

/** One call. */
export interface Call {
  readonly method: string;
  /** From the root, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** What the API server warns of, one text each. */
  readonly warnings: readonly string[];
}

/** Seconds after which a server that says nothing is taken for gone. */
const PATIENCE = 60;

/** Calls one server over kept connections; rejects only when nobody answers. */
export function httpsCalls(connection: Connection): (call: Call) => Promise<Reply> {
  const { server, authority: ca, token, certificate: cert, key } = connection;
  const agent = new Agent({ keepAlive: true, ca, ...(cert && key ? { cert, key } : {}) });
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      // Node gives the body of a DELETE no length, so that it would open the next request.
      const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
      const options = { method, agent, headers: { ...authorization, ...length, ...headers } };
      const outgoing = request(new URL(path, server), options, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const warnings = warningsOf(incoming.headers.warning);
          resolve({ status: incoming.statusCode ?? 0, text, warnings });
        });
      });
      outgoing.setTimeout(PATIENCE * 1_000, () => {
        outgoing.destroy(new Error(`${method} ${path}: no answer after ${PATIENCE} s`));
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}

/** `299 - "a", 299 - "b"` (RFC 7234, 5.5). */
function warningsOf(header: string | string[] | undefined): readonly string[] {
  const text = Array.isArray(header) ? header.join(", ") : (header ?? "");
  return [...text.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, words = ""]) => words);
}
