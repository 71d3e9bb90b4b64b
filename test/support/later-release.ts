import type { TextFile } from "@bailiwick/model/text-file";
import { HEALTHY, RELEASE } from "./healthy-tree.ts";

/** The healthy tree's release again, under a later version and with another chart. */
export function laterRelease(version: string, chart: string): TextFile {
  const text = HEALTHY.find(({ path }) => path === RELEASE)?.text ?? "";
  return {
    path: RELEASE.replace("1.0.0", version),
    text: text
      .replace("version: 1.0.0", `version: ${version}`)
      .replace("version: 0.36.1", `version: ${chart}`),
  };
}
