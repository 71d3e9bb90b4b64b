import { expect, test } from "vitest";
import { printProofPretty } from "../../../../tools/cli/src/print/proof-pretty.ts";
import { proved } from "../../../support/proved.ts";

test("each declaration once, with the names that were found under it", () => {
  const proof = proved("a: 192.0.2.17\nb: 192.0.2.17\nc: 127.0.0.1\n");
  expect(printProofPretty(proof, () => 7)).toBe(
    [
      "inert  a loopback address never leaves its machine",
      "  address 127.0.0.1  foreign.yaml:3  document → c",
      "inside  siem-fra  DE, rheinwerk  jurisdictions/eu/jurisdiction.yaml:7",
      "  address 192.0.2.17  foreign.yaml:1 and 1 more  document → a",
      "declared, not checked: that these places stand where the inventory says",
      "eu  3 places: 2 inside, 1 inert, 0 outside, 0 unknown  (1 document, 3 strings)",
      "",
    ].join("\n"),
  );
});
