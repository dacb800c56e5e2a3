import type { Decision } from '../desk/decision';

/** One intent per decision and revision. */
export const intentId = ({ id, revision }: Pick<Decision, 'id' | 'revision'>): string => `${id}/${revision}`;
