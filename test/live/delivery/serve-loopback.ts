import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "../control-plane/authority.ts";

/** One HTTPS server of the run. */
export interface Served {
  readonly port: number;
  /** Status and host of each answer, in order of the alphabet and once each: `401 git.example`. */
  readonly answered: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves on a free port of the loopback by a certificate, until it is closed. */
export async function serveLoopback(
  { certificate, key }: Certificate,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Served> {
  const answers = new Set<string>();
  const server = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, response) => {
      const host = request.headers.host?.split(":")[0] ?? "";
      response.on("finish", () => answers.add(`${response.statusCode} ${host}`));
      answer(request, response);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    answered: () => [...answers].sort(),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
