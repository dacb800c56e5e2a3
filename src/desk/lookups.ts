import { cancellationLookup, cancellationSearches } from './cancellations/cancellation-lookup';
import type { RequestLookup, RequestSearch } from './lookup';

/** How requests are looked up, for every kind. */
export const lookups: readonly RequestLookup[] = [cancellationLookup];

/** Every search that together shows all requests of an account. */
export const searches: readonly RequestSearch[] = [...cancellationSearches];
