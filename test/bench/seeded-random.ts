/** A source of choices that is the same for the same seed, on every machine. */
export interface SeededRandom {
  /** An integer from 0 up to, and not including, `end`. */
  readonly below: (end: number) => number;
  /** One of the items; the list must not be empty. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** Constants of a linear congruential generator modulo 2^32 (Numerical Recipes, 7.1). */
const FACTOR = 1_664_525;
const STEP = 1_013_904_223;
const MODULUS = 2 ** 32;

/** Starts a sequence of choices; `seed` is an integer from 0 up to 2^32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (Math.imul(state, FACTOR) + STEP) >>> 0;
    // The upper bits: the lower ones of such a generator repeat early.
    return Math.floor((state / MODULUS) * end);
  };
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}
