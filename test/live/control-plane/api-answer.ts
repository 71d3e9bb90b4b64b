/** What tests read of any object of Kubernetes. */
export interface ApiObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  // biome-ignore lint/suspicious/noExplicitAny: objects of every kind are read.
  readonly [field: string]: any;
}

interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: what the server adds is read here and there.
  readonly [field: string]: any;
}

/** An API server's answer; a refusal is an answer too. */
export interface ApiAnswer {
  /** Status of HTTP. */
  readonly status: number;
  /** True for 2xx. */
  readonly accepted: boolean;
  /** The object or list; of a refusal the Status. */
  // biome-ignore lint/suspicious/noExplicitAny: objects of every kind are read.
  readonly body: any;
  /** Why it refused; empty when it accepted. */
  readonly message: string;
  readonly warnings: readonly string[];
}

/** The answer of an accepted call; throws the server's words where it refused. */
export async function accepted(answer: Promise<ApiAnswer>): Promise<ApiAnswer> {
  const found = await answer;
  if (found.accepted) return found;
  throw new Error(`the API server refused (${found.status}): ${found.message}`);
}
