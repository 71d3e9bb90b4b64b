import type { JsonObject } from "@bailiwick/model/json-value";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlaces } from "../../../../../tools/compiler/src/6-verify/places/find-places.ts";
import { partsOf } from "../../../../../tools/compiler/src/6-verify/places/parts.ts";
import { jsonValue } from "../../../../support/json-values.ts";

const document = (object: JsonObject) => ({ path: "p", index: 0, source: "s", object });
const places = (object: JsonObject) =>
  findPlaces(partsOf(document(object))).map(
    ({ pointer, kind, host }) => `${pointer} ${kind} ${host}`,
  );

test("places are found in every field, each with its pointer", () => {
  const object = {
    kind: "Pod",
    spec: {
      containers: [{ image: "alpine", args: ["--to=https://a.example,b.example:1"] }],
      hosts: ["c.example"],
    },
    data: {
      file: "forward . 8.8.8.8\nurl: x\n",
      yaml: "a: 1\nlist: [d.example]\nimage: ghcr.io/x\n",
    },
  };
  expect(places(object)).toEqual([
    "/spec/containers/0/image image docker.io",
    "/spec/containers/0/args/0 host a.example",
    "/spec/containers/0/args/0 host b.example",
    "/spec/hosts/0 host c.example",
    "/data/file address 8.8.8.8",
    "/data/yaml host d.example",
    "/data/yaml image ghcr.io",
  ]);
});

test("no document makes it throw", () => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      findPlaces(partsOf(document({ value })));
    }),
  );
});
