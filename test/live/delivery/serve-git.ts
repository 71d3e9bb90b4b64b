import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Certificate } from "../control-plane/authority.ts";
import { type Served, serveLoopback } from "./serve-loopback.ts";

/** What a server of repositories serves. */
export interface Repositories {
  /** Below it one folder per host, and in that the bare repositories by their path. */
  readonly folder: string;
  /** The password that each host takes; a host that is not here has no readers. */
  readonly passwords: ReadonlyMap<string, string>;
}

/**
 * Git over HTTPS by Git's own server program. The host that a client names decides which
 * repositories it may see, and each host takes its own password only.
 */
export function serveGit(
  certificate: Certificate,
  { folder, passwords }: Repositories,
): Promise<Served> {
  return serveLoopback(certificate, (request, response) => {
    const host = request.headers.host?.split(":")[0] ?? "";
    const password = passwords.get(host);
    if (password === undefined || passwordOf(request) !== password) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
    } else {
      answerByGit(join(folder, host), request, response);
    }
  });
}

function passwordOf({ headers }: IncomingMessage): string | undefined {
  const encoded = headers.authorization?.replace(/^Basic /, "") ?? "";
  return Buffer.from(encoded, "base64").toString().split(":")[1];
}

/** Speaks CGI (RFC 3875) with `git http-backend`, which can fetch and is not let push. */
function answerByGit(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "https://git.example");
  const { headers } = request;
  const git = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROJECT_ROOT: folder,
      GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
      HTTP_CONTENT_ENCODING: String(headers["content-encoding"] ?? ""),
      CONTENT_TYPE: headers["content-type"] ?? "",
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method,
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  // Git ends once it has what it needs; what a client still sends is then for nobody.
  git.stdin.on("error", () => undefined);
  request.pipe(git.stdin);
  let head = Buffer.alloc(0);
  git.stdout.on("data", (chunk: Buffer) => {
    if (response.headersSent) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    writeHead(response, head.subarray(0, end).toString());
    response.write(head.subarray(end + 4));
  });
  git.on("close", () => {
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
}

function writeHead(response: ServerResponse, lines: string): void {
  const pairs = lines.split("\r\n").map((line) => line.split(/: (.*)/s).slice(0, 2));
  const { Status: status = "200", ...headers } = Object.fromEntries(pairs) as Record<
    string,
    string
  >;
  response.writeHead(Number.parseInt(status, 10), headers);
}
