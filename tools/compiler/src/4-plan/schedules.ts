import { type CronFields, readCron } from "./cron-fields.ts";

const MINUTES_A_DAY = 1_440;

/**
 * Years after which weekdays and leap years fall alike again, as long as no century comes between.
 * They are counted from a fixed one, so that compiling never asks for the time.
 */
const YEARS = 28;
const FIRST_YEAR = 2028;

/** 2028-01-01 is a Saturday. */
const FIRST_WEEKDAY = 6;

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MINUTES: Readonly<Record<string, number>> = {
  Y: 525_600,
  W: 10_080,
  D: 1_440,
  H: 60,
  S: 1 / 60,
};

const MINUTES_A_MONTH = 43_200;

/**
 * Longest pause between two runs of a five-field cron expression in UTC, in minutes; undefined
 * for what is no such expression, and for one that never runs.
 */
export function longestPause(schedule: string): number | undefined {
  const fields = readCron(schedule);
  if (!fields) return undefined;
  const minutes = minutesOfADay(fields);
  const days = isDaily(fields) ? 1 : longestGap(daysOf(fields), DAYS_OF_CYCLE);
  const first = minutes[0] ?? 0;
  const last = minutes.at(-1) ?? first;
  if (days === undefined) return undefined;
  const pauses = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute));
  return Math.max(days * MINUTES_A_DAY - (last - first), ...pauses);
}

/** An ISO 8601 duration in minutes; a year has 365 days and a month 30. */
export function durationInMinutes(duration: string): number {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const sum = (part: string, month: number) =>
    [...part.matchAll(/(\d+)([A-Z])/g)].reduce(
      (total, [, count, unit = ""]) => total + Number(count) * (MINUTES[unit] ?? month),
      0,
    );
  return sum(date, MINUTES_A_MONTH) + sum(time, 1);
}

const DAYS_OF_CYCLE = YEARS * 365 + YEARS / 4;

function minutesOfADay({ hours, minutes }: CronFields): readonly number[] {
  const all = [...hours].flatMap((hour) => [...minutes].map((minute) => hour * 60 + minute));
  return all.sort((left, right) => left - right);
}

/** The common case, for which no calendar has to be walked. */
function isDaily({ daysOfMonth, months, weekdays }: CronFields): boolean {
  return daysOfMonth.size === 31 && months.size === 12 && weekdays.size === 7;
}

/** Days on which the schedule runs, counted from the first of the cycle. */
function daysOf(fields: CronFields): readonly number[] {
  const days: number[] = [];
  let day = 0;
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
    DAYS_OF_MONTHS.forEach((length, index) => {
      const lengthThisYear = index === 1 && year % 4 === 0 ? length + 1 : length;
      for (let date = 1; date <= lengthThisYear; date += 1, day += 1) {
        if (fields.months.has(index + 1) && fits(fields, date, day)) days.push(day);
      }
    });
  }
  return days;
}

function fits({ daysOfMonth, weekdays, isEitherDay }: CronFields, date: number, day: number) {
  const byDate = daysOfMonth.has(date);
  const byWeekday = weekdays.has((day + FIRST_WEEKDAY) % 7);
  return isEitherDay ? byDate || byWeekday : byDate && byWeekday;
}

/** Largest step from one day to the next, over the end of the cycle as well. */
function longestGap(days: readonly number[], cycle: number): number | undefined {
  const [first] = days;
  if (first === undefined) return undefined;
  const next = [...days.slice(1), first + cycle];
  return next.reduce((longest, day, index) => Math.max(longest, day - (days[index] ?? day)), 0);
}
