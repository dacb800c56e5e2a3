import { type Route, route } from './http/handler';
import { Refusal } from './refusal';
import { CATALOG } from './scenes/catalog';
import { photo } from './scenes/photo';

/** Item pictures of the shop, so that a demo without the internet has some. */
export const imageRoute: Route = route(
  { id: 'image', group: 'pictures', method: 'GET', path: '/images/{name}', scheme: 'none' },
  ({ path }) => {
    const item = CATALOG.find(({ sku }) => `${sku}.png` === path('name'));
    if (item === undefined) throw new Refusal(404, undefined);
    return { raw: { type: 'image/png', content: photo({ color: item.color }) } };
  },
);
