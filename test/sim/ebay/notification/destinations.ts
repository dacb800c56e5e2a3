import type { Answer, Call } from '../http/handler';
import type { Courier } from './courier';
import { challenge, checkEndpoint, type Destination, notificationRefusal, type Registry } from './registry';
import { destinationView } from './views';

/** The calls about destinations: where notifications go. */
export const destinationHandlers = (registry: Registry, courier: Courier) => {
  const of = ({ path }: Call): Destination => {
    const destination = registry.destinations.get(path('destination_id'));
    if (destination === undefined) throw notificationRefusal(404, 195014, 'The specified destination does not exist.');
    return destination;
  };

  const checked = async ({ body, ebay }: Call) => {
    if (registry.alertEmail === undefined) {
      throw notificationRefusal(409, 195003, 'Please provide configurations required for notifications.');
    }
    const delivery = body.object('deliveryConfig');
    const [endpoint, verificationToken] = [delivery.text('endpoint'), delivery.text('verificationToken')];
    checkEndpoint(endpoint, verificationToken);
    await challenge(courier, endpoint, verificationToken, `challenge-${ebay.ids.request()}`);
    return { name: body.text('name'), status: body.text('status'), endpoint, verificationToken, failures: 0 };
  };

  return {
    getDestinations: (): Answer => {
      const destinations = [...registry.destinations.values()].map(destinationView);
      return { body: { total: destinations.length, limit: 20, destinations } };
    },
    getDestination: (call: Call): Answer => ({ body: destinationView(of(call)) }),
    createDestination: async (call: Call): Promise<Answer> => {
      const given = await checked(call);
      const destinationId = `dest-${call.ebay.ids.request()}`;
      registry.destinations.set(destinationId, { destinationId, ...given });
      return { status: 201, headers: { location: `/commerce/notification/v1/destination/${destinationId}` } };
    },
    updateDestination: async (call: Call): Promise<Answer> => {
      const destination = of(call);
      Object.assign(destination, await checked(call));
      return { status: 204 };
    },
    deleteDestination: (call: Call): Answer => {
      const { destinationId } = of(call);
      if ([...registry.subscriptions.values()].some((each) => each.destinationId === destinationId)) {
        throw notificationRefusal(409, 195016, 'The destination is in use by a subscription.');
      }
      registry.destinations.delete(destinationId);
      return { status: 204 };
    },
  };
};
