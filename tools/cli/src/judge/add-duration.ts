/**
 * The moment so long after another one, in UTC: a day (`2026-11-01`) where a day is given, else
 * with the time. A month that has no such day ends with its last one. `duration` is ISO 8601.
 */
export function addDuration(from: string, duration: string): string {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const count = (part: string, unit: string) =>
    Number(new RegExp(`(\\d+)${unit}`).exec(part)?.[1] ?? 0);
  const start = new Date(from.length === 10 ? `${from}T00:00:00Z` : `${from}Z`);
  const day = start.getUTCDate();
  start.setUTCDate(1);
  start.setUTCMonth(start.getUTCMonth() + 12 * count(date, "Y") + count(date, "M"));
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  start.setUTCDate(Math.min(day, last) + 7 * count(date, "W") + count(date, "D"));
  const seconds = 3_600 * count(time, "H") + 60 * count(time, "M") + count(time, "S");
  const end = new Date(start.getTime() + 1_000 * seconds).toISOString();
  return from.length === 10 ? end.slice(0, 10) : end.slice(0, 19);
}
