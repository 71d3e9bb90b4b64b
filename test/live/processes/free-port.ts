import { createServer } from "node:net";

const given = new Set<number>();

/**
 * A port on loopback that nobody listens on. The system picks it; one that this run has had before
 * is not given again, since its new owner may not have opened it yet.
 */
export async function freePort(): Promise<number> {
  const port = await new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}
