/** Second number of a version of two numbers or three: 36 for `1.36`. */
export function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}
