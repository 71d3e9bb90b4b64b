import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** How schemas of one source are closed. */
export interface Closing {
  /**
   * True for structural schemas of custom resources: an API server drops there whatever is not
   * declared, so an object without properties is an empty one.
   */
  readonly structural: boolean;
  /** Takes a closed object with properties and gives what stands in its place: a reference. */
  readonly share?: (closed: JsonObject) => JsonObject;
}

/** Keywords that say nothing about what a value may be. */
const SILENT =
  /^(description|title|example|default|format|nullable|discriminator|\$schema|\$id|x-.*)$/;

/**
 * The same schema, refusing every field that it does not name: objects that declare properties and
 * neither `additionalProperties` nor `x-kubernetes-preserve-unknown-fields` nor
 * `x-kubernetes-embedded-resource` get `additionalProperties: false`. Formats go on purpose: they
 * are Go's integer widths and dates, and the API server checks few of them. References come to
 * point below `#/definitions/`. CEL rules (`x-kubernetes-validations`) are not evaluated.
 */
export function closeSchema(schema: JsonObject, closing: Closing): JsonObject {
  const [only, ...others] = Array.isArray(schema.allOf) ? schema.allOf : [];
  // OpenAPI v3 wraps a reference in order to write a description and a default beside it.
  if (others.length === 0 && isJsonObject(only) && only.$ref !== undefined && !schema.properties) {
    return reference(only);
  }
  if (schema.$ref !== undefined) return reference(schema);
  const closed: Record<string, JsonValue> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (!SILENT.test(keyword)) closed[keyword] = closeKeyword(keyword, value, closing);
  }
  if (schema.nullable === true && typeof schema.type === "string") {
    closed.type = [schema.type, "null"];
  }
  if (schema["x-kubernetes-int-or-string"] === true) {
    closed.anyOf = [{ type: "integer" }, { type: "string" }];
  }
  if (isClosable(schema, closing)) closed.additionalProperties = false;
  return isJsonObject(schema.properties) && closing.share ? closing.share(closed) : closed;
}

function closeKeyword(keyword: string, value: JsonValue, closing: Closing): JsonValue {
  switch (keyword) {
    case "properties":
    case "patternProperties":
      return closeEach(value, closing);
    case "items":
    case "additionalProperties":
      return isJsonObject(value) ? closeSchema(value, closing) : value;
    case "allOf":
    case "anyOf":
    case "oneOf":
      // Branches restrict what stands beside them; closed, they would refuse each other's fields.
      return Array.isArray(value) ? value.map(asRestriction) : value;
    default:
      return value;
  }
}

/** Closes each member: their names are fields, whatever they are called. */
function closeEach(members: JsonValue, closing: Closing): JsonValue {
  if (!isJsonObject(members)) return members;
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      isJsonObject(member) ? closeSchema(member, closing) : member,
    ]),
  );
}

function asRestriction(branch: JsonValue): JsonValue {
  return isJsonObject(branch) && branch.$ref !== undefined ? reference(branch) : branch;
}

function isClosable(schema: JsonObject, { structural }: Closing): boolean {
  const declared = schema.properties !== undefined || (structural && schema.type === "object");
  return (
    declared &&
    schema.additionalProperties === undefined &&
    schema["x-kubernetes-preserve-unknown-fields"] !== true &&
    schema["x-kubernetes-embedded-resource"] !== true
  );
}

function reference({ $ref }: JsonObject): JsonObject {
  return { $ref: String($ref).replace(/^#\/(components\/schemas|\$defs)\//, "#/definitions/") };
}
