import { expect, test } from "vitest";
import { printProofMarkdown } from "../../../../tools/cli/src/print/proof-markdown.ts";
import { proved } from "../../../support/proved.ts";

test("what is wrong with its fix, and what is inside by declaration", () => {
  const text = printProofMarkdown(proved("a: 192.0.2.17\nstorageClassName: x|y\n"), () => 7);
  expect(text.split("\n")).toEqual([
    "**`eu`: 2 places: 1 inside, 0 inert, 0 outside, 1 unknown**",
    "",
    "| Place | First line | Where | Fix |",
    "|---|---|---|---|",
    '| storage class "x\\|y" is not declared in eu | `foreign.yaml:2` | document → storageClassName | ' +
      'leave it out, or declare "x\\|y" in spec.storageClasses of jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml |',
    "",
    "| Declared, not checked | Places | Times |",
    "|---|---|---:|",
    "| siem-fra, DE, rheinwerk<br>`jurisdictions/eu/jurisdiction.yaml:7` | address `192.0.2.17` | 1 |",
    "",
  ]);
});
