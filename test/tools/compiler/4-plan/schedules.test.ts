import { Cron } from "croner";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  durationInMinutes,
  longestPause,
} from "../../../../tools/compiler/src/4-plan/schedules.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

describe("the longest pause of a schedule", () => {
  test.each([
    ["* * * * *", 1],
    ["*/15 * * * *", 15],
    ["0 * * * *", HOUR],
    ["0 */6 * * *", 6 * HOUR],
    // 21:00 and then 00:00: a step that does not divide the day leaves a shorter rest.
    ["0 */7 * * *", 7 * HOUR],
    ["30 2 * * *", DAY],
    ["0 9,17 * * *", 16 * HOUR],
    ["0 0 * * SUN", 7 * DAY],
    ["0 0 * * 7", 7 * DAY],
    ["0 0 1 * *", 31 * DAY],
    ["0 0 1 1 *", 366 * DAY],
    ["0 0 29 2 *", 1461 * DAY],
    // A day that fits either of the two is a day of the schedule.
    ["0 0 13 * FRI", 7 * DAY],
  ])("%s is %i minutes", (schedule, minutes) => {
    expect(longestPause(schedule)).toBe(minutes);
  });

  test.each([
    ["* * * * 1-5", 2 * DAY + 1],
    ["* 9-17 * * MON-FRI", 2 * DAY + 15 * HOUR + 1],
    ["0 * * 1-6 *", 184 * DAY + HOUR],
  ])(
    "%s is that of the weekend or the half year, though it mostly runs often",
    (schedule, minutes) => {
      expect(longestPause(schedule)).toBe(minutes);
    },
  );

  test("is that of a reader of cron that walks from run to run", () => {
    const field = (max: number) =>
      fc.oneof(
        fc.constant("*"),
        fc.integer({ min: 0, max }).map(String),
        fc.integer({ min: 2, max: 12 }).map((step) => `*/${step}`),
        fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max })).map(([one, other]) => {
          return `${Math.min(one, other)}-${Math.max(one, other)}`;
        }),
      );
    const daily = fc.tuple(field(59), field(23)).map((fields) => `${fields.join(" ")} * * *`);
    fc.assert(
      fc.property(daily, (schedule) => {
        expect(longestPause(schedule)).toBe(walked(schedule, 3000));
      }),
      { numRuns: 60 },
    );
  });

  test.each(["0 0 * * 2,4", "5 4 1-7 * *", "0 12 * 2,8 *", "0 0 */10 * 3", "0 0 31 * *"])(
    "%s is that of the other reader too",
    (schedule) => expect(longestPause(schedule)).toBe(walked(schedule, 1500)),
  );
});

/** The longest pause among the next runs, as croner counts them from before a leap year. */
function walked(schedule: string, runs: number): number {
  const cron = new Cron(schedule, { timezone: "UTC", paused: true });
  const times = cron.nextRuns(runs, "2027-12-31T00:00:00").map((run) => run.getTime() / 60_000);
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

test.each(["P1Y", "P12M", "PT1H"])("%s is longer than nothing", (duration) => {
  expect(durationInMinutes(duration)).toBeGreaterThan(0);
});

test.each([
  ["PT1H", HOUR],
  ["PT90M", 90],
  ["PT30S", 0.5],
  ["P1D", DAY],
  ["P1W", 7 * DAY],
  ["P1DT12H", 36 * HOUR],
  ["P1M", 30 * DAY],
  ["PT1M", 1],
  ["P1Y", 365 * DAY],
  ["P1Y2M3W4DT5H6M7S", 365 * DAY + 60 * DAY + 21 * DAY + 4 * DAY + 5 * HOUR + 6 + 7 / 60],
])("%s is %d minutes", (duration, minutes) => {
  expect(durationInMinutes(duration)).toBeCloseTo(minutes, 9);
});
