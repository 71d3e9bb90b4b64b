import { Cron } from "croner";

/** Runs that are looked at: over two years of an hourly schedule's worst week, and of a daily one. */
const RUNS = 800;

/** A fixed moment before a leap year, so that compiling never asks for the time. */
const START = "2027-12-31T00:00:00";

const MINUTES: Readonly<Record<string, number>> = {
  Y: 525_600,
  W: 10_080,
  D: 1_440,
  H: 60,
  S: 1 / 60,
};

const MINUTES_A_MONTH = 43_200;

/** Longest pause between two runs of a five-field cron expression in UTC, in minutes. */
export function longestPause(schedule: string): number | undefined {
  try {
    const runs = new Cron(schedule, { timezone: "UTC", paused: true }).nextRuns(RUNS, START);
    const minutes = runs.map((run) => run.getTime() / 60_000);
    const pauses = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute));
    return pauses.length > 0 ? Math.max(...pauses) : undefined;
  } catch {
    return undefined;
  }
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
