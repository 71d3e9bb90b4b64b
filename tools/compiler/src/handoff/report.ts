import type { Finding } from "@bailiwick/model/finding";

/** How a part of a phase says what is wrong; the phase collects and returns it. */
export type Report = (finding: Finding) => void;
