/** A request as it arrives, whichever way it came. Header names are in lower case. */
export interface SimRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Host and port as the client addressed them, for the signature base. */
  authority: string;
}

export interface SimReply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** What the client gets: an answer, a connection that breaks, or nothing at all. */
export type Outcome =
  | { kind: 'reply'; reply: SimReply; delay: number }
  | { kind: 'cut' }
  | { kind: 'hang' }
  /** eBay itself asks someone else first. */
  | { kind: 'later'; outcome: Promise<Outcome> };
