/**
 * Paths of what was sent and is not in what was stored (`spec.dataSourceRef.namespace`): an API
 * server leaves out fields whose feature is off, without a word.
 */
export function droppedFields(sent: unknown, stored: unknown, path = ""): readonly string[] {
  if (typeof sent !== "object" || sent === null) return [];
  const kept = (typeof stored === "object" && stored !== null ? stored : {}) as Fields;
  return Object.entries(sent).flatMap(([key, value]) => {
    const place = path === "" ? key : `${path}.${key}`;
    if (isEmpty(value)) return [];
    return key in kept ? droppedFields(value, kept[key], place) : [place];
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** An empty text, list or mapping says nothing, and is not always written back. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
