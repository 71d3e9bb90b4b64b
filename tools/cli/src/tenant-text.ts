/** Every answer by its key; `personal` is yes or no, `regulations` has commas between. */
export type Answers = Readonly<Record<string, string>>;

/** Text of a tenant's file, in the form of the README's example. Nothing is checked here. */
export function tenantText(answers: Answers): string {
  const said = (key: string) => scalar(answers[key] ?? "");
  const optional = (key: string, field: string) => (answers[key] ? `, ${field}: ${said(key)}` : "");
  const regulations = (answers.regulations ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const nis2 = answers.nis2Class
    ? [`  nis2: { class: ${said("nis2Class")}${optional("nis2Sector", "sector")} }`]
    : [];
  const entity = `name: ${said("legalName")}, country: ${said("country")}${optional("lei", "lei")}`;
  const data = `classification: ${said("classification")}, personal: ${answers.personal === "yes"}`;
  const use = `environment: ${said("environment")}, criticality: ${said("criticality")}`;
  return `${[
    "# yaml-language-server: $schema=../../../tools/model/schema/tenant.schema.json",
    "apiVersion: bailiwick.dev/v1",
    "kind: Tenant",
    `metadata: { name: ${said("name")} }`,
    "spec:",
    `  legalEntity: { ${entity} }`,
    `  owner: { team: ${said("team")}, email: ${said("email")} }`,
    `  regulations: [${regulations.map(scalar).join(", ")}]`,
    ...nis2,
    `  data: { ${data} }`,
    "  clusters:",
    `    - { name: ${said("cluster")}, ${use} }`,
  ].join("\n")}\n`;
}

/** Words that a reader of YAML 1.1 or 1.2 takes for something else than text. */
const NOT_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Plain where that is safe in flow style, JSON otherwise: JSON is YAML. */
function scalar(text: string): string {
  const plain = /^[A-Za-z][\w.@-]*(?: [A-Za-z][\w.-]*)*$/.test(text) && !NOT_TEXT.test(text);
  return plain ? text : JSON.stringify(text);
}
