import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { ApiServerChoice } from "@bailiwick/model/kinds/api-server-choice";
import { chosenControls } from "../chosen-controls.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The API server gets the switches that were chosen, and none that opens what is shut.
 * Why: one argument turns authorization, admission or the audit trail off and looks like any other.
 * Source: kube-apiserver v1.36; the last of two equal arguments is the one that counts.
 */
const apiServerWeakenedFault = defineFinding({
  code: "api-server-weakened",
  severity: "error",
  summary: "API servers have the switches that were chosen, and none that opens them.",
  why: "one argument more turns authorization, admission or the audit trail off",
  basis: "house",
  waivable: false,
});

const ARGUMENTS = ["controlPlane", "distro", "k8s", "apiServer", "extraArgs"] as const;

/** Arguments that no tenant cluster has, and what each does. */
const OPENS: readonly (readonly [RegExp, string])[] = [
  [/^--anonymous-auth=true$/, "lets requests without a name in"],
  [/^--authorization-(mode|config)/, "changes who may do what"],
  [/^--disable-admission-plugins/, "turns admission off"],
  [/^--admission-control-config-file/, "configures admission from a file that nobody declared"],
  [
    /^--(profiling|enable-swagger-ui|contention-profiling)=true$/,
    "shows the insides of the server",
  ],
  [/^--(insecure-|bind-address|secure-port|advertise-address)/, "opens another way in"],
  [/^--service-account-(issuer|key-file|signing-key-file|jwks-uri)/, "changes whose tokens count"],
  [/^--service-account-extend-token-expiration=true$/, "lengthens tokens to a year"],
  [/^--etcd-/, "moves the state elsewhere"],
  [/^--(egress-selector-config-file|tracing-config-file)/, "sends requests elsewhere"],
  [/^--audit-log-path=(?!-$)/, "writes the audit trail elsewhere"],
];

/** Finds chosen switches that are not there, and arguments that nobody chose. */
export function apiServerWeakened(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const list = look(file.object, ...ARGUMENTS);
    const given = Array.isArray(list) ? list.map(shown) : [];
    const chosen = chosenControls(file, context.jurisdiction).apiServer?.value ?? {};
    const at = `/${ARGUMENTS.join("/")}`;
    const opened = given.flatMap((argument) => {
      const [, effect] = OPENS.find(([form]) => form.test(argument)) ?? [];
      const name = argument.split("=")[0] ?? "";
      if (effect === undefined) return [];
      const message = `${name} ${effect}`;
      return [faultIn(file, at, apiServerWeakenedFault, message, "leave it out")];
    });
    const missing = wantedOf(chosen, given).map((wanted) => {
      const message = `${wanted} was chosen, and the API server does not get it`;
      return faultIn(file, at, apiServerWeakenedFault, message, "compile again");
    });
    return [...opened, ...missing];
  });
}

/** What was chosen and is not given, or is given twice. */
function wantedOf(chosen: ApiServerChoice, given: readonly string[]): readonly string[] {
  const soleValue = (flag: string): string | undefined => {
    const all = given.filter((each) => each.startsWith(`${flag}=`));
    return all.length === 1 ? all[0]?.slice(flag.length + 1) : undefined;
  };
  const isSeconds = (flag: string) => /^[1-9]\d*s$/.test(soleValue(flag) ?? "");
  const plugins = (soleValue("--enable-admission-plugins") ?? "").split(",");
  return [
    ...(chosen.anonymous && soleValue("--anonymous-auth") !== "false"
      ? ["anonymous: refused"]
      : []),
    ...(chosen.requestTimeout && !isSeconds("--request-timeout") ? ["requestTimeout"] : []),
    ...(chosen.tokenLifetime &&
    !(
      isSeconds("--service-account-max-token-expiration") &&
      soleValue("--service-account-extend-token-expiration") === "false"
    )
      ? ["tokenLifetime"]
      : []),
    ...(chosen.admission ?? []).filter((plugin) => !plugins.includes(plugin)),
  ];
}
