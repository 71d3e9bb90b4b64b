/** The parts of an answer that has commas between, without blanks around them. */
export function commaList(answer: string | undefined): readonly string[] {
  return (answer ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
