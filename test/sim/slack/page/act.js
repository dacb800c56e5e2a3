import { postAct } from './api.js';
import { getState } from './store.js';
import { showToast } from './toast.js';

/** Does something as the person being viewed, and shows a toast when the workspace refuses it. */
export async function act(name, fields) {
  const result = await postAct(getState().user, name, fields);
  if (!result.ok) showToast('error', result.text ?? `That did not work (${result.error ?? 'unknown error'}).`);
  return result;
}
