// Prints one digest over the bytes of every file below the folders that it is given. Nx remembers
// hashes by the time of a file, so a change whose time was put back would be a cache hit: this is
// read anew each time.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const digest = createHash("sha256");
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) digest.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}
console.log(digest.digest("hex"));
