import { readFile } from "node:fs/promises";
import { renderFolder } from "@bailiwick/engines";
import type { TextFile } from "@bailiwick/model/text-file";

/** What charts are rendered with. */
export interface RenderChoices {
  /** File of values, for every chart; each chart's own where it is left out. */
  readonly values?: string;
  /** Minor version that templates are told: `1.36`. */
  readonly kubernetes: string;
}

/** What charts gave, and what became of those that gave nothing. */
export interface RenderedFolders {
  /** Named after the template that each comes from; lines are those of what was rendered. */
  readonly files: readonly TextFile[];
  /** One line a chart: its folder, and Helm's words why it was not rendered. */
  readonly refused: readonly string[];
}

/** Renders charts that lie on the disk. Throws where the file of values cannot be read. */
export async function renderFolders(
  folders: readonly string[],
  { values, kubernetes }: RenderChoices,
  note: (text: string) => void,
): Promise<RenderedFolders> {
  const text = values === undefined ? "" : await readFile(values, "utf8");
  const files: TextFile[] = [];
  const refused: string[] = [];
  for (const folder of folders) {
    const chart = { folder, values: text, kubernetes };
    const { manifests, error } = await rendered(chart, (line) => note(`${line}\n`));
    if (error !== undefined) refused.push(`${folder}: ${error.trim()}`);
    for (const { template, text: manifest } of manifests) {
      const path = `${folder}/${template.split("/").slice(1).join("/")}`;
      files.push({ path, text: manifest });
    }
  }
  return { files, refused };
}

type Rendered = Pick<Awaited<ReturnType<typeof renderFolder>>, "manifests" | "error">;

/** A folder that is no chart does not hide its neighbours; it is named, and nothing is proved. */
async function rendered(...asked: Parameters<typeof renderFolder>): Promise<Rendered> {
  try {
    return await renderFolder(...asked);
  } catch (failure) {
    if (!(failure instanceof Error) || failure.name !== "EngineError") throw failure;
    return { manifests: [], error: failure.message };
  }
}
