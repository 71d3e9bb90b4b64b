/** Name of the Secret that a tenant cluster writes for Argo CD into its host namespace. */
export const REGISTRATION = "bailiwick-registration";
