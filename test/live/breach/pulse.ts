import { setTimeout as pause } from "node:timers/promises";
import type { ApiClient } from "../control-plane/api-client.ts";
import type { Attempt } from "../report/attempt.ts";

/** Milliseconds between two beats. */
const BEAT = 250;

/** Beats without which nothing was shown. */
const ENOUGH = 10;

/** Serving that is watched while something else breaks. */
export interface Pulse {
  /** Ends the watch, and says how it went. */
  stop(): Promise<Attempt>;
}

/**
 * Writes, reads and removes an object of one API over and over, as its users would. A beat that is
 * refused or not answered is a failure of whoever had to keep serving.
 */
export function pulse(api: ApiClient, level: string): Pulse {
  const failures: string[] = [];
  let [beats, slowest, beating] = [0, 0, true];
  const loop = async () => {
    while (beating) {
      const start = performance.now();
      const failure = await beat(api).catch((cause: unknown) => String(cause));
      slowest = Math.max(slowest, performance.now() - start);
      beats += 1;
      if (failure !== undefined) failures.push(failure);
      await pause(BEAT);
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      beating = false;
      await ended;
      const [first] = failures;
      const longest = `slowest ${Math.round(slowest)} ms`;
      return {
        attempt: "keeps serving during the breach",
        level,
        verdict: `${beats - failures.length} of ${beats} rounds, ${first ?? longest}`,
        policy: "",
        passed: failures.length === 0 && beats >= ENOUGH,
      };
    },
  };
}

const PULSE = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "pulse", namespace: "default" },
  data: { beats: "yes" },
};

/** What went wrong in one round; undefined where nothing did. */
async function beat(api: ApiClient): Promise<string | undefined> {
  for (const answer of [await api.create(PULSE), await api.get(PULSE), await api.remove(PULSE)]) {
    if (!answer.accepted) return answer.message;
  }
  return undefined;
}
