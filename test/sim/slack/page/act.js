import { postAct } from './api.js';
import { getState } from './store.js';
import { showToast } from './toast.js';

/** Refusals of which the workspace itself tells nobody; of the others the person hears through an event. */
const untold = ['unreachable', 'not_found', 'unknown_act'];

/** Does something as the person being viewed. */
export async function act(name, fields) {
  const result = await postAct(getState().user, name, fields);
  if (!result.ok && untold.includes(result.error)) showToast('error', result.text);
  return result;
}
