import { Cron } from "croner";

/** The values at which each field of a cron expression holds. */
export interface CronFields {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  /** 1 is January. */
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** When both are chosen, a day that fits either of them is a day of the schedule. */
  readonly isEitherDay: boolean;
}

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const WEEKDAYS = "SUN MON TUE WED THU FRI SAT".split(" ");

const PART = /^(?:\*|\?|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;

/**
 * Reads a five-field cron expression as crontab(5) and Kubernetes do: `*`, lists, ranges, steps
 * and English names. Undefined for anything else, so that no reader takes it in another way.
 */
export function readCron(schedule: string): CronFields | undefined {
  const [minute = "", hour = "", day = "", month = "", weekday = "", ...more] = schedule.split(" ");
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const daysOfMonth = valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12, MONTHS);
  const weekdays = valuesOf(weekday, 0, 7, WEEKDAYS);
  if (!minutes || !hours || !daysOfMonth || !months || !weekdays || more.length > 0) {
    return undefined;
  }
  if (!isReadElsewhere(schedule)) return undefined;
  return {
    minutes,
    hours,
    daysOfMonth,
    months,
    weekdays: new Set([...weekdays].map((each) => each % 7)),
    isEitherDay: isChosen(day) && isChosen(weekday),
  };
}

function valuesOf(
  field: string,
  min: number,
  max: number,
  names: readonly string[] = [],
): ReadonlySet<number> | undefined {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const match = PART.exec(part);
    if (!match) return undefined;
    const [, from, to = from, step = "1"] = match;
    const first = from === undefined ? min : numberOf(from, min, names);
    const last = to === undefined ? max : numberOf(to, min, names);
    if (!(first >= min && last <= max && first <= last && Number(step) > 0)) return undefined;
    for (let value = first; value <= last; value += Number(step)) values.add(value);
  }
  return values;
}

function numberOf(word: string, min: number, names: readonly string[]): number {
  const place = names.indexOf(word.toUpperCase());
  if (place >= 0) return place + min;
  return /^\d+$/.test(word) ? Number(word) : Number.NaN;
}

function isChosen(field: string): boolean {
  return field !== "*" && field !== "?";
}

/** A second reader must take it too: an expression on which they differ is none to rely on. */
function isReadElsewhere(schedule: string): boolean {
  try {
    return new Cron(schedule, { paused: true, timezone: "UTC" }).getPattern() !== undefined;
  } catch {
    return false;
  }
}
