import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSigners } from "../../../../tools/cli/src/git/read-signers.ts";
import { commitAll, initialise } from "../../../support/scratch-git.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-signers-"));
  initialise(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("without the file nobody has a role", () => {
  expect(readSigners(root, "HEAD")).toEqual(new Map());
});

test("a role and a fingerprint on a line, comments and half lines left out", () => {
  writeFileSync(
    join(root, "SIGNERS"),
    "# role  key\neu-platform   SHA256:abc+/1  # since 2026\r\n\nnobody\n eu-legal 9F31\n",
  );
  const declared = commitAll(root, "who signs");
  const roles = new Map([
    ["SHA256:abc+/1", "eu-platform"],
    ["9F31", "eu-legal"],
  ]);
  expect(readSigners(root, declared)).toEqual(roles);
  expect(readSigners(root, `${declared}~1`)).toEqual(new Map());
});
