import { expect, test } from "vitest";
import { proved } from "../../../../support/proved.ts";

const SYNCED = Buffer.from(
  "sync:\n  toHost:\n    ingresses: { host: a.foreign.example }\n",
).toString("base64");
const secret = `---\n# comment\n---\nkind: Secret\nmetadata: { name: vc-config-acme }\ndata:\n  config.yaml: ${SYNCED}\n`;

test("through base64 and YAML", () => {
  expect(proved(secret).places).toMatchObject([
    {
      line: 7,
      pointer: "#0/data/config.yaml",
      path: "Secret/vc-config-acme → data.config.yaml → base64 → YAML → sync.toHost.ingresses.host",
      name: "a.foreign.example",
    },
  ]);
});
