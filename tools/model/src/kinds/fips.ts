/**
 * Whether the control plane is built with a cryptographic module that was validated under FIPS 140:
 * its own program, the API server and what serves names. Images are all that this decides; whether
 * a machine is in FIPS mode, and whether that is asked of anybody, is for whoever runs it.
 * @example fips: true
 */
export type FipsChoice = boolean;
