import { fetchSnapshot, openEvents } from './api.js';
import { applyEvent } from './events.js';
import { loadInspector } from './inspector-data.js';
import { forgetMessages, loadPlace } from './place.js';
import { update } from './store.js';

const REMEMBERED = 'workspace.user';
let source = null;

/** Shows the workspace as this person sees it: reads it whole, then follows the events. */
export async function viewAs(user) {
  source?.close();
  let snapshot;
  try {
    snapshot = await fetchSnapshot(user);
  } catch (error) {
    if (user) return viewAs(null);
    update({ failure: error.message });
    return undefined;
  }
  const id = snapshot.me.id;
  localStorage.setItem(REMEMBERED, id);
  forgetMessages();
  update({ user: id, snapshot, views: snapshot.views ?? [], home: snapshot.home ?? null, thread: null, failure: null });
  follow(id);
  return snapshot;
}

function follow(user) {
  let opened = false;
  source = openEvents(user);
  source.onmessage = (event) => applyEvent(JSON.parse(event.data));
  source.onerror = () => update({ connected: false });
  source.onopen = async () => {
    update({ connected: true });
    // Events between two connections are lost, so the second and later ones begin with a fresh look.
    if (opened) {
      const snapshot = await fetchSnapshot(user);
      update({ snapshot, views: snapshot.views ?? [], home: snapshot.home ?? null });
      await loadPlace();
    }
    opened = true;
  };
}

/** First view: the person in the address, else the one viewed last, else whom the workspace chooses. */
export async function startLive() {
  const wanted = new URLSearchParams(location.search).get('user') ?? localStorage.getItem(REMEMBERED);
  await viewAs(wanted);
  await loadInspector();
}
