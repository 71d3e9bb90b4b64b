import { expect, test, vi } from "vitest";
import { showProgress } from "../../../tools/engines/src/show-progress.ts";

test("one plain line where nothing overwrites it", () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  showProgress("building …", { onProgress: (line) => lines.push(line) });
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(lines).toEqual(["building …"]);
});

test("seconds that passed on a terminal, until it ends", () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  const end = showProgress("building …", { onProgress: (line) => lines.push(line), ticking: true });
  vi.advanceTimersByTime(2_000);
  end();
  vi.advanceTimersByTime(2_000);
  vi.useRealTimers();
  expect(lines).toEqual(["building …", "building … 1 s", "building … 2 s"]);
});
