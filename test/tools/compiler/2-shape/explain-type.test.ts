import { expect, test } from "vitest";
import { shapeFaults } from "./shape-faults.ts";

const PATH = "templates/shape/channels.yaml";

function check(channels: string) {
  const head = "apiVersion: bailiwick.dev/v1\nkind: ReleaseChannels\nmetadata: { name: shape }\n";
  return shapeFaults(PATH, `${head}spec: { channels: ${channels} }\n`).map(({ message, hint }) => [
    message,
    hint,
  ]);
}

test.each([
  [
    "[{ name: a, version: 1.0 }]",
    "version is the number 1.0, and text is asked for",
    "write version: 1.0.0",
  ],
  [
    "[{ name: true, version: 1.0.0 }]",
    "name is the truth value true, and text is asked for",
    'put it in quotes: name: "true"',
  ],
  [
    "[{ name: [a, b], version: 1.0.0 }]",
    "name is a list, and text is asked for",
    "write one value: name: text",
  ],
  [
    "[{ name: { a: 1 }, version: 1.0.0 }]",
    "name is a mapping, and text is asked for",
    "write one value: name: text",
  ],
  [
    "{ a: 1.0.0 }",
    "channels is a mapping, and a list is asked for",
    'write a list: put "- " before each entry of channels',
  ],
  [
    "[a]",
    'an entry of channels is the text "a", and a mapping is asked for',
    "write { name: a }; its fields are name or version",
  ],
  ["[~]", "an entry of channels is empty", "write a mapping, or leave it out"],
  ["", "channels is empty", "write a list, or leave it out"],
])("%s", (channels, message, hint) => {
  expect(check(channels)).toEqual([[message, hint]]);
});
