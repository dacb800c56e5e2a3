const query = (fields) => new URLSearchParams(Object.entries(fields).filter(([, value]) => value)).toString();

async function getJson(path, fields) {
  const response = await fetch(`${path}?${query(fields)}`);
  if (!response.ok) throw new Error(`The workspace answered ${response.status} for ${path}`);
  return response.json();
}

export const fetchSnapshot = (user) => getJson('/page/state', { user });
export const fetchMessages = (user, channel, thread) => getJson('/page/messages', { user, channel, thread });
export const fetchEntries = (limit) => getJson('/page/inspector', { limit });
export const fetchFaults = () => getJson('/page/faults', {});
export const openEvents = (user) => new EventSource(`/page/events?${query({ user })}`);

/** Does something as a person. Never throws: a lost connection is an answer too. */
export async function postAct(user, act, fields) {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, act, ...fields }),
    });
    return await response.json();
  } catch {
    return { ok: false, error: 'unreachable', text: 'The workspace does not answer. Is it still running?' };
  }
}
