import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** The only way out that a process of one jurisdiction has. */
export interface Door {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * A proxy on loopback (HTTP CONNECT): it leads the hosts of `ports` (`host:port` to a port of this
 * machine) to where the run serves them, and nobody anywhere else. So every address that was
 * emitted stays as it is.
 */
export async function openDoor(ports: ReadonlyMap<string, number>): Promise<Door> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on("connect", ({ url = "" }, socket, head) => {
    const port = ports.get(url);
    if (port === undefined) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const through = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    // Either side may hang up at any time; the other then is told by the end of the stream.
    through.on("error", () => socket.destroy());
    socket.on("error", () => through.destroy());
  });
  const sockets = new Set<{ destroy: () => void }>();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
