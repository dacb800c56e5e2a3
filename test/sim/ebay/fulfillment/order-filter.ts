import { restRefusal } from '../refusal';
import type { Order } from '../world/order';

const DAY = 86_400_000;
const TERM = /^(creationdate|lastmodifieddate):\[([^\]]*?)\.\.([^\]]*)\]$/;
const STATUS = /^orderfulfillmentstatus:\{([A-Z_|]+)\}$/;

const moment = (text: string, otherwise: Date): Date => {
  if (text === '') return otherwise;
  if (!/^\d{4}-\d\d-\d\dT.*Z$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw restRefusal(400, 30810, 'API_FULFILLMENT', 'Invalid date format in the filter.');
  }
  return new Date(text);
};

/**
 * What `filter` of getOrders selects: dates of creation or change, and the state of fulfilment; there is no filter by buyer.
 * With both dates only the creation counts; without a filter the last 90 days are meant.
 * @throws Refusal
 */
export const orderFilter = (filter: string | null, now: Date): ((order: Order) => boolean) => {
  const dates = new Map<string, { from: Date; to: Date }>();
  let statuses: string[] | undefined;
  for (const term of filter ? filter.split(/,(?![^[{]*[\]}])/) : []) {
    const [, field, from = '', to = ''] = TERM.exec(term.trim()) ?? [];
    const status = STATUS.exec(term.trim())?.[1];
    if (field) dates.set(field, { from: moment(from, new Date(0)), to: moment(to, now) });
    else if (status) statuses = status.split('|');
    else throw restRefusal(400, 30700, 'API_FULFILLMENT', `Invalid filter: ${term}`);
  }
  const created = dates.get('creationdate');
  const modified = created ? undefined : dates.get('lastmodifieddate');
  const usual = { from: new Date(now.getTime() - 90 * DAY), to: now };
  return (order) => {
    const window = created ?? modified ?? usual;
    const when = modified ? order.modifiedAt : order.createdAt;
    const status = order.shipment ? 'FULFILLED' : 'NOT_STARTED';
    return when >= window.from && when <= window.to && (!statuses || statuses.includes(status));
  };
};
