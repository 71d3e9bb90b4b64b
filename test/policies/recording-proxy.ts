import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy on loopback that lets nothing through, and remembers who was wanted. */
export interface RecordingProxy {
  readonly url: string;
  /** `host:port` of every connection that was asked for, once each, in order of the alphabet. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Programs go through it when HTTPS_PROXY says so; to loopback itself they never do. */
export async function openProxy(): Promise<RecordingProxy> {
  const asked = new Set<string>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on("connect", ({ url = "" }, socket) => {
    asked.add(url);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...asked].sort(),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
