import { html } from './html.js';
import { channelLink } from './place.js';
import { formatSlackDate, fullDate } from './slack-date.js';
import { useStore } from './store.js';
import { findChannel, findPerson, personName, useViewer } from './viewer.js';

export function PersonMention({ id, label }) {
  const me = useStore((state) => state.user);
  const person = findPerson(id);
  return html`<span class=${`mention ${id === me ? 'mention-me' : ''}`}>@${person ? personName(person) : label || id}</span>`;
}

export function ChannelMention({ id, label }) {
  const channel = findChannel(id);
  if (!channel) return html`<span class="mention">#${label || 'private-channel'}</span>`;
  return html`<a class="mention" href=${channelLink(id)}>#${channel.name}</a>`;
}

export function GroupMention({ id, label }) {
  const groups = useStore((state) => state.snapshot?.usergroups);
  const handle = groups?.find((group) => group.id === id)?.handle ?? label ?? id;
  return html`<span class="mention">@${handle.replace(/^@/, '')}</span>`;
}

export const BroadcastMention = ({ range }) => html`<span class="mention mention-me">@${range}</span>`;

/** A moment, told in the zone of who looks. */
export function DateText({ seconds, pattern, link, fallback }) {
  const { now, zone } = useViewer();
  const valid = Number.isFinite(Number(seconds)) && Number(seconds) > 0;
  if (!valid) return html`<span>${fallback}</span>`;
  const date = new Date(Number(seconds) * 1000);
  const time = html`<time dateTime=${date.toISOString()} title=${fullDate(date, zone)}>${formatSlackDate(seconds, pattern, now, zone)}</time>`;
  return link ? html`<${SafeLink} url=${link}>${time}<//>` : time;
}

const SAFE_SCHEMES = /^(https?:|mailto:|tel:|slack:|#\/)/i;

/** A link that can only lead to the web, mail, a phone or Slack; anything else stays text. */
export function SafeLink({ url, children }) {
  if (!SAFE_SCHEMES.test(url)) return html`<span>${children}</span>`;
  return html`<a class="link" href=${url} target="_blank" rel="noreferrer noopener">${children}</a>`;
}
