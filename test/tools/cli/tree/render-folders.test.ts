import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { renderFolders } from "../../../../tools/cli/src/tree/render-folders.ts";

const root = mkdtempSync(join(tmpdir(), "bailiwick-charts-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function chart(name: string, template: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, "templates"), { recursive: true });
  writeFileSync(join(folder, "Chart.yaml"), `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`);
  writeFileSync(join(folder, "values.yaml"), "host: own.example\n");
  writeFileSync(join(folder, "templates/a.yaml"), template);
  return folder;
}

test("charts are rendered, with their own values or with others; what is none is named", async () => {
  const good = chart(
    "good",
    "at: {{ .Values.host }}\nkube: {{ .Capabilities.KubeVersion.Minor }}\n",
  );
  const bad = chart("bad", 'at: {{ fail "no host" }}\n');
  const none = join(root, "none");
  mkdirSync(none);
  writeFileSync(join(none, "Chart.yaml"), "name: none\n");
  const own = await renderFolders([good, bad, none], { kubernetes: "1.35" }, () => undefined);
  expect(own.files).toEqual([
    {
      path: `${good}/templates/a.yaml`,
      text: expect.stringMatching(/at: own.example\nkube: "?35/),
    },
  ]);
  expect(own.refused).toEqual([
    expect.stringMatching(/bad: .*no host/s),
    expect.stringMatching(/none: .*no version/),
  ]);
  const values = join(root, "values.yaml");
  writeFileSync(values, "host: other.example\n");
  const other = await renderFolders([good], { kubernetes: "1.36", values }, () => undefined);
  expect(other.files[0]?.text).toContain("at: other.example");
});
