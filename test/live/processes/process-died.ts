import { existsSync, readFileSync } from "node:fs";
import { lastLines } from "../../../tools/engines/src/last-lines.ts";

/** A process of the run ended unasked, or never became ready: the first cause of what follows. */
export class ProcessDied extends Error {
  /**
   * `name` is for people, `ending` what became of it (`ended with code 1`); the last lines of the
   * log follow, since they say why.
   */
  constructor(name: string, ending: string, log: string) {
    super(`${name} ${ending}${lastLines(existsSync(log) ? readFileSync(log, "utf8") : "")}`);
    this.name = "ProcessDied";
  }
}
