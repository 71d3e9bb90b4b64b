/** Only the pinned sums, only the Go that is there, and no C compiler. */
export function goEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const fixed = { GOFLAGS: "-mod=readonly", GOTOOLCHAIN: "local", GOWORK: "off", CGO_ENABLED: "0" };
  return { ...environment, ...fixed };
}
