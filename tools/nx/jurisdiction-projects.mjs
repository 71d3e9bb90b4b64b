import { dirname } from "node:path";

/**
 * One project for each `jurisdictions/<code>/jurisdiction.yaml`, never one for each tenant.
 *
 * `compile` is never cached: a cache hit would put back old files over hand edits and delete
 * foreign ones without a word. `check` is cached, with `apps/<code>` among its inputs: a cache that
 * does not see the output stays green while the output is changed.
 */
export const createNodesV2 = [
  "jurisdictions/*/jurisdiction.yaml",
  (files) => files.map((file) => [file, { projects: projectOf(file) }]),
];

function projectOf(file) {
  const root = dirname(file);
  const code = root.slice("jurisdictions/".length);
  const judged = [root, "templates", "policies", `apps/${code}`];
  return {
    [root]: {
      name: code,
      tags: ["room:data"],
      targets: {
        compile: { command: "npx bailiwick compile", cache: false },
        check: {
          command: `npx bailiwick check --jurisdiction ${code}`,
          cache: true,
          inputs: [
            ...judged.map((folder) => `{workspaceRoot}/${folder}/**/*`),
            { runtime: `node tools/nx/content-digest.mjs ${judged.join(" ")}` },
            "code",
          ],
        },
      },
    },
  };
}
