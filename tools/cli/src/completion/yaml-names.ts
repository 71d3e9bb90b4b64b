import { namesIn } from "./names-in.ts";

/** Names of the YAML files in a folder, without their ending, sorted. */
export function yamlNames(folder: string): readonly string[] {
  const names = namesIn(folder).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => name.slice(0, -".yaml".length));
}
