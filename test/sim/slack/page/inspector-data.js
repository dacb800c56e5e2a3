import { act } from './act.js';
import { fetchEntries, fetchFaults } from './api.js';
import { update } from './store.js';

const ENTRIES_SHOWN = 200;

/** Reads the traffic so far and the fault switches; a workspace without them leaves both empty. */
export async function loadInspector() {
  const [traffic, switches] = await Promise.allSettled([fetchEntries(ENTRIES_SHOWN), fetchFaults()]);
  update({
    entries: traffic.status === 'fulfilled' ? traffic.value.entries : [],
    faults: switches.status === 'fulfilled' ? switches.value.faults : [],
  });
}

export async function switchFault(name, on) {
  const result = await act('fault', { name, on });
  if (!result.ok) return;
  update((state) => ({ faults: state.faults.map((fault) => (fault.name === name ? { ...fault, on } : fault)) }));
}
