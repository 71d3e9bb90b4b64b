import { createConnection, createServer, type NetConnectOpts, type Server } from "node:net";

/** Where bytes come from or go to: a port of loopback, or a socket in the file system. */
export type Door = { readonly port: number } | { readonly path: string };

/**
 * Listens at one door and carries every connection to another, byte for byte. Gives the listening
 * server; a connection that cannot be carried on is closed, which the caller sees as such.
 */
export function relay(from: Door, to: Door): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = createConnection(optionsOf(to));
    incoming.on("error", () => outgoing.destroy());
    outgoing.on("error", () => incoming.destroy());
    incoming.pipe(outgoing).pipe(incoming);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(optionsOf(from), () => resolve(server));
  });
}

function optionsOf(door: Door): NetConnectOpts {
  return "path" in door ? { path: door.path } : { host: "127.0.0.1", port: door.port };
}
