/** What eBay sends to an endpoint of the application. */
export interface Parcel {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Receipt {
  status: number;
  contentType: string;
  body: string;
}

/** Carries parcels to the application. Rejects when nobody is there. Tests hand in one without sockets. */
export type Courier = (parcel: Parcel) => Promise<Receipt>;

/** eBay waits about this long for an acknowledgement, in milliseconds. */
const PATIENCE = 3_000;

export const httpCourier: Courier = async ({ method, url, headers, body }) => {
  const reply = await fetch(url, {
    method,
    headers,
    ...(method === 'POST' ? { body } : {}),
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  });
  return { status: reply.status, contentType: reply.headers.get('content-type') ?? '', body: await reply.text() };
};
