/** What is no more than measuring error, in microseconds of the processor. */
const NOISE = 5_000;

/**
 * How many times more eight times the length costs: about 8 where time grows with the length, 64
 * where it grows with its square. Both are measured in one run, as time of the processor, which
 * does not pass while other programs have it; the least of three counts.
 */
export function growth(work: (length: number) => void, length: number): number {
  return cost(work, 8 * length) / Math.max(cost(work, length), NOISE);
}

/** Between what grows with its length and what grows with the square of it, far from both. */
export const STEEP = 24;

function cost(work: (length: number) => void, length: number): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work(length);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}
