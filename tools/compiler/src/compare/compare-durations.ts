const SECONDS: Readonly<Record<string, number>> = {
  W: 604_800,
  D: 86_400,
  TH: 3_600,
  TM: 60,
  TS: 1,
};

const MONTHS: Readonly<Record<string, number>> = { Y: 12, M: 1 };

/** A mean month of the Gregorian calendar: 400 years have 146,097 days. */
const SECONDS_A_MONTH = (146_097 / 4_800) * 86_400;

/**
 * Below 0 where `left` (ISO 8601, `P2Y`, `PT4H`) is shorter, above 0 where it is longer, 0 where
 * both last alike: `P1Y` and `P12M` do.
 */
export function compareDurations(left: string, right: string): number {
  return secondsOf(left) - secondsOf(right);
}

function secondsOf(duration: string): number {
  const [days = "", time = ""] = duration.slice(1).split("T");
  const parts = (text: string, prefix: string) =>
    [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit = ""]) => {
      const months = prefix === "" ? MONTHS[unit] : undefined;
      const seconds =
        months === undefined ? (SECONDS[prefix + unit] ?? 0) : months * SECONDS_A_MONTH;
      return Number(count) * seconds;
    });
  return [...parts(days, ""), ...parts(time, "T")].reduce((total, each) => total + each, 0);
}
