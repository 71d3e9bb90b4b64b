import { markdownTable } from "./markdown-table.ts";

/** As much of a JSON Schema as the page tells. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const HEAD = `# Kinds

The files that people write, and the objects that stand in the cluster, field by field. Made from
the interfaces in \`tools/model/src\`, like the JSON Schemas that editors use. A field in **bold**
has to be there; a field that is not in its table is an error.
`;

/** The page of all kinds; `schemas` are texts of JSON Schemas, in the order of the page. */
export function kindsPage(schemas: readonly string[]): string {
  const parts = schemas.map((text) => kindSection(JSON.parse(text) as Schema));
  return `${HEAD}\n${parts.join("\n")}`;
}

function kindSection(schema: Schema): string {
  const kind = String(schema.properties?.kind?.const);
  const definitions = Object.entries(schema.definitions ?? {});
  const tables = definitions
    .filter(([name, { properties }]) => properties && name !== "Metadata")
    .map(([name, definition]) => `### ${kind}: ${name}\n\n${body(definition)}`);
  const words = definitions
    .filter(([, { properties }]) => !properties)
    .map(([name, definition]) => [`\`${name}\``, shape(definition), definition.description ?? ""]);
  const forms = words.length ? `\n### ${kind}: forms\n\n${wordsTable(words)}\n` : "";
  return `## ${kind}\n\n${schema.description ?? ""}\n\n${tables.join("\n")}${forms}`;
}

function body({ description, properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, field]) => [
    required.includes(name) ? `**${name}**` : name,
    shape(field),
    field.description ?? "",
  ]);
  return `${description ?? ""}\n\n${markdownTable(["field", "form", ""], rows)}\n`;
}

function wordsTable(rows: readonly (readonly string[])[]): string {
  return markdownTable(["name", "form", ""], rows);
}

/** A schema in a few words. */
function shape(schema: Schema): string {
  if (schema.$ref) return `\`${schema.$ref.replace("#/definitions/", "")}\``;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(shape))].join(" or ");
  if (schema.items) return `list of ${shape(schema.items)}${atLeast(schema.minItems)}`;
  if (schema.properties) return fieldsOf(schema);
  if (typeof schema.additionalProperties === "object") {
    return `any name, each ${shape(schema.additionalProperties)}`;
  }
  return [String(schema.type ?? "anything"), ...limits(schema)].join(", ");
}

function fieldsOf({ properties = {} }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => `${name}: ${shape(field)}`);
  return `{ ${fields.join(", ")} }`;
}

function atLeast(count: number | undefined): string {
  return count === undefined ? "" : `, at least ${count}`;
}

function limits(schema: Schema): readonly string[] {
  const { pattern, format, minimum, maximum, maxLength } = schema;
  return [
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined ? [] : [`\`${pattern}\``]),
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined ? [] : [`to ${maximum}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
  ];
}
