import type { Needed } from "../mirror/needed.ts";
import type { Format } from "../terminal.ts";
import { count } from "./counts.ts";

/** What a mirror has to hold: for people a line each, as JSON the same facts. */
export function printMirrorList(needed: Needed, format: Format): string {
  return format === "json" ? `${JSON.stringify(needed, null, 2)}\n` : pretty(needed);
}

function pretty({ jurisdiction, images, charts, goModules, npmPackages }: Needed): string {
  const loose = images.filter(({ digest }) => digest === null).length;
  return [
    `${jurisdiction}: what it takes to run, and to compile again, with the network off`,
    section(
      count(images.length, "image"),
      images.map(({ image, by }) => `${image}  pulled by ${count(by.length, "file")}`),
    ),
    section(
      count(charts.length, "chart"),
      charts.map(({ chart, version, repository, module, digest }) => {
        return `${repository}/${chart}:${version}  ${module} ${digest}`;
      }),
    ),
    section(
      count(goModules.length, "Go module"),
      goModules.map(({ module, version, digest }) => `${module}@${version}  ${digest}`),
    ),
    section(
      count(npmPackages.length, "npm package"),
      npmPackages.map(({ name, version, digest }) => `${name}@${version}  ${digest}`),
    ),
    "",
    "Beside them: Go, and Node with npm, which nothing here pins.",
    ...(loose > 0
      ? [
          `${count(loose, "image")} by tag alone: the mirror decides what a tag means; pin it ` +
            "there, and let `spec.images` of the jurisdiction ask for signatures.",
        ]
      : []),
    "Images that tenants deploy are not in the list: their manifests are their own.",
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return ["", title, ...lines.map((line) => `  ${line}`)].join("\n");
}
