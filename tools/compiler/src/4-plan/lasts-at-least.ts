/** Days of the longest and of the shortest stretch of so many months, by their number. */
const LONGEST = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];
const SHORTEST = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];

const DAYS: Readonly<Record<string, number>> = { W: 7, D: 1 };
const DAYS_OF_TIME: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1_440, S: 1 / 86_400 };

/**
 * Whether an ISO 8601 duration lasts at least as long as another one, from whatever day they are
 * counted: P6M is kept by P184D, and not by P182D, which some half-years outlast.
 */
export function lastsAtLeast(said: string, floor: string): boolean {
  const [long, least] = [partsOf(said), partsOf(floor)];
  const months = least.months - long.months;
  const days = long.days - least.days;
  // Months that are missing have to be made up for by days, at their longest; and the reverse.
  return months > 0
    ? days >= daysOf(months, LONGEST, 366)
    : days >= -daysOf(-months, SHORTEST, 365);
}

function daysOf(months: number, table: readonly number[], year: number): number {
  return Math.floor(months / 12) * year + (table[months % 12] ?? 0);
}

function partsOf(duration: string): { readonly months: number; readonly days: number } {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const counts = (text: string) =>
    [...text.matchAll(/(\d+)([A-Z])/g)].map(
      ([, count, unit = ""]) => [Number(count), unit] as const,
    );
  const sum = (parts: readonly (readonly [number, string])[], size: (unit: string) => number) =>
    parts.reduce((total, [count, unit]) => total + count * size(unit), 0);
  return {
    months: sum(counts(date), (unit) => ({ Y: 12, M: 1 })[unit] ?? 0),
    days:
      sum(counts(date), (unit) => DAYS[unit] ?? 0) +
      sum(counts(time), (unit) => DAYS_OF_TIME[unit] ?? 0),
  };
}
