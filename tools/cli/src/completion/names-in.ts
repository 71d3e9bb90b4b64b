import { readdirSync } from "node:fs";

/** Names in a folder, sorted; none where it cannot be read: completion has nobody to tell. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
