import { describe, expect, test } from "vitest";
import { readCron } from "../../../../tools/compiler/src/4-plan/cron-fields.ts";

const sorted = (values: ReadonlySet<number> | undefined) =>
  [...(values ?? [])].sort((left, right) => left - right);

describe("a field", () => {
  test.each([
    ["5", [5]],
    ["50-59/3", [50, 53, 56, 59]],
    ["*/20", [0, 20, 40]],
    ["1,3-5,58", [1, 3, 4, 5, 58]],
  ])("%s holds at these minutes", (field, minutes) => {
    expect(sorted(readCron(`${field} * * * *`)?.minutes)).toEqual(minutes);
  });

  test("may use names for months and weekdays, in any case", () => {
    const fields = readCron("0 0 * jan,Dec mon-WED");
    expect(sorted(fields?.months)).toEqual([1, 12]);
    expect(sorted(fields?.weekdays)).toEqual([1, 2, 3]);
  });

  test("counts Sunday as 0 and as 7", () => {
    expect(sorted(readCron("0 0 * * 0")?.weekdays)).toEqual([0]);
    expect(sorted(readCron("0 0 * * 7")?.weekdays)).toEqual([0]);
    expect(sorted(readCron("0 0 * * 5-7")?.weekdays)).toEqual([0, 5, 6]);
  });
});

test.each([
  ["0 0 13 * 5", true],
  ["0 0 13 * *", false],
  ["0 0 * * 5", false],
  ["0 0 ? * 5", false],
])("in %s either day counts: %s", (schedule, isEitherDay) => {
  expect(readCron(schedule)?.isEitherDay).toBe(isEitherDay);
});

test.each([
  ["", "nothing"],
  ["* * * *", "four fields"],
  ["0 * * * * *", "six fields, of which the first would be seconds"],
  ["@hourly", "a word"],
  ["60 * * * *", "a minute that no hour has"],
  ["0 24 * * *", "an hour that no day has"],
  ["0 0 0 * *", "a day that no month has"],
  ["0 0 * 13 *", "a month that no year has"],
  ["0 0 * * 8", "a day that no week has"],
  ["0 22-2 * * *", "a range that runs backwards"],
  ["*/0 * * * *", "a step of nothing"],
  ["5/15 * * * *", "a step from a number, which readers take differently"],
  ["0 0 L * *", "the last day, which crontab does not know"],
  ["0 0 * * 5#2", "the second Friday, which crontab does not know"],
  ["0 0 15W * *", "the nearest weekday, which crontab does not know"],
  ["-1 * * * *", "a number below nothing"],
  ["1.5 * * * *", "a broken number"],
  ["MON * * * *", "a weekday for a minute"],
  ["0 0 * * MONDAY", "a long name"],
])("%s is refused: %s", (schedule) => {
  expect(readCron(schedule)).toBeUndefined();
});
