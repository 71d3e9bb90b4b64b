import { isJsonObject } from "@bailiwick/model/json-value";
import type { Field, Fields } from "../fields.ts";
import { lookList, lookText } from "../look.ts";
import type { FoundPlace } from "./found-place.ts";

/** `AWS_REGION`, `s3_region`, `OS_REGION_NAME`. */
const NAME = /(?:^|_)region(?:_name)?$/i;

/** A line that sets one, in a shell, an environment file or a profile: a plain name alone. */
const LINE =
  /^[ \t]*(?:export +)?(?:\w+_)?region(?:_name)?[ \t]*=[ \t]*["']?([a-z][a-z\d-]+)["']?[ \t]*$/gim;

/** Regions of clouds in variables of containers and in lines of texts: no field has them. */
export function regions(fields: Fields): readonly FoundPlace[] {
  const variables = fields.named("env").flatMap(({ value, document, pointer, inner }) =>
    (Array.isArray(value) ? value : []).flatMap((variable, index): readonly FoundPlace[] => {
      const { name, value: text } = isJsonObject(variable) ? variable : {};
      if (typeof name !== "string" || !NAME.test(name)) return [];
      if (typeof text !== "string" || text === "") return [];
      const keys = [String(index), "value"];
      const at = inner
        ? { pointer, inner: { ...inner, keys: [...inner.keys, ...keys] } }
        : { pointer: `${pointer}/${index}/value` };
      return [{ document, ...at, ...regionCalled(text) }];
    }),
  );
  const lines = fields.texts.flatMap(({ text, ...at }) =>
    [...text.matchAll(LINE)].map(([, name = ""]) => ({ ...at, ...regionCalled(name) })),
  );
  const demanded = fields.named("nodeTypeSelector").flatMap(demandedRegions);
  return [...variables, ...lines, ...demanded];
}

/** What a pool of machines that a provider makes demands of them: `property: region`. */
function demandedRegions({ value, document, pointer, inner }: Field): readonly FoundPlace[] {
  return (Array.isArray(value) ? value : []).flatMap((demand, index) => {
    if (lookText(demand, "property") !== "region") return [];
    return lookList(demand, "values").flatMap((text, place): readonly FoundPlace[] => {
      if (typeof text !== "string" || text === "") return [];
      const keys = [String(index), "values", String(place)];
      const at = inner
        ? { pointer, inner: { ...inner, keys: [...inner.keys, ...keys] } }
        : { pointer: `${pointer}/${keys.join("/")}` };
      return [{ document, ...at, ...regionCalled(text) }];
    });
  });
}

function regionCalled(text: string) {
  return { kind: "class", text, host: text, offer: "cloud region" } as const;
}
