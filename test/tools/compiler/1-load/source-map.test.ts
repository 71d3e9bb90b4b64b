import { expect, test } from "vitest";
import { locate } from "../../../../tools/compiler/src/1-load/source-map.ts";

const TEXT = `# a comment
apiVersion: bailiwick.dev/v1
metadata: { name: acme, "a/b": 1 }
spec:
  clusters:
    - name: payments
      store: { kind: etcd }
    - name: drill
  empty:
  text: |
    first
    second
  list: []
`;

test.each<[string, boolean, string]>([
  ["", false, "2:1+10"],
  ["/apiVersion", false, "2:13+16"],
  ["/apiVersion", true, "2:1+10"],
  ["/metadata", false, "3:13+4"],
  ["/metadata", true, "3:1+8"],
  ["/metadata/name", false, "3:19+4"],
  ["/metadata/name", true, "3:13+4"],
  ["/metadata/a~1b", false, "3:32+1"],
  ["/metadata/missing", false, "3:13+4"],
  ["/metadata/missing/deeper", true, "3:13+4"],
  ["/spec", false, "5:3+8"],
  ["/spec/clusters", false, "6:7+4"],
  ["/spec/clusters/0", false, "6:7+4"],
  ["/spec/clusters/1/name", false, "8:13+5"],
  ["/spec/clusters/0/store/kind", false, "7:22+4"],
  ["/spec/clusters/7", false, "6:7+4"],
  ["/spec/clusters/name", false, "6:7+4"],
  ["/spec/empty", false, "9:3+5"],
  ["/spec/text", false, "10:9+1"],
  ["/spec/list", false, "13:9+2"],
])("%s (key: %s) is at %s", (pointer, onKey, expected) => {
  const { line, column, length } = locate(TEXT, pointer, onKey);
  expect(`${line}:${column}+${length}`).toBe(expected);
});

test.each(["", "# only a comment\n", "[[[", "a: @x\n", "\0", "- a\n"])(
  "any pointer has a place in %j",
  (text) => {
    expect(locate(text, "/spec/0/name").line).toBe(1);
  },
);

test("a byte order mark and carriage returns count as editors count them", () => {
  expect(locate("\uFEFFa: x\r\nb: y\r\n", "/a")).toEqual({ line: 1, column: 5, length: 1 });
  expect(locate("\uFEFFa: x\r\nb: y\r\n", "/b")).toEqual({ line: 2, column: 4, length: 1 });
});

test("a text over several lines is underlined on its first", () => {
  expect(locate('a: "one\n  two"\n', "/a")).toEqual({ line: 1, column: 4, length: 4 });
});

test("of a key that stands twice the first counts", () => {
  expect(locate("a: 1\na: 2\n", "/a").line).toBe(1);
});
