import { act } from './act.js';
import { fetchEntries, fetchFaults } from './api.js';
import { update } from './store.js';

const ENTRIES_SHOWN = 200;

/** Reads a list; a workspace that does not offer it leaves the pane empty. */
async function listOrNothing(reading, name) {
  try {
    return (await reading)[name];
  } catch {
    return [];
  }
}

export async function loadFaults() {
  update({ faults: await listOrNothing(fetchFaults(), 'faults') });
}

/** Reads the traffic so far and the fault switches. */
export async function loadInspector() {
  update({ entries: await listOrNothing(fetchEntries(ENTRIES_SHOWN), 'entries') });
  await loadFaults();
}

export const switchFault = (name, on) => act('fault', { name, on });
