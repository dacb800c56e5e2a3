import { Attachments } from './attachments.js';
import { Avatar } from './avatar.js';
import { Blocks } from './blocks/blocks.js';
import { Files } from './files.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MessageActions } from './message-actions.js';
import { dropMessage } from './messages.js';
import { Mrkdwn } from './mrkdwn.js';
import { channelLink } from './place.js';
import { Reactions } from './reactions.js';
import { fullDate, timeOfDay } from './slack-date.js';
import { useStore } from './store.js';
import { personName, useViewer } from './viewer.js';

/** Who a message is from: a person, an app's bot, or the name that the app gave it. */
function useSender(message) {
  const { people, apps } = useStore((state) => state.snapshot);
  const person = people.find((each) => each.id === message.user || (message.bot_id && each.bot_id === message.bot_id));
  const app = apps.find((each) => each.id === message.app || each.bot_user_id === message.user);
  const isApp = Boolean(message.bot_id || message.app || person?.is_bot);
  const name = message.username ?? (person ? personName(person) : (app?.name ?? 'Somebody'));
  return { name, isApp, person: { ...person, real_name: name, is_bot: isApp } };
}

function ReplyBar({ message, channel }) {
  const people = useStore((state) => state.snapshot.people);
  const { zone } = useViewer();
  if (!message.reply_count) return null;
  const faces = (message.reply_users ?? [])
    .slice(0, 4)
    .map((id) => people.find((person) => person.id === id))
    .filter(Boolean);
  return html`<a class="reply-bar" href=${channelLink(channel.id, message.ts)}>
    ${faces.map((person) => html`<${Avatar} key=${person.id} person=${person} size=${22} />`)}
    <b>${message.reply_count} ${message.reply_count === 1 ? 'reply' : 'replies'}</b>
    ${message.latest_reply && html`<span class="muted">Last reply at ${timeOfDay(new Date(Number(message.latest_reply) * 1000), zone)}</span>`}
  </a>`;
}

function Content({ message, channel }) {
  const surface = {
    key: `${channel.id} ${message.ts}`,
    kind: 'message',
    target: { channel: channel.id, ts: message.ts },
    blocks: message.blocks ?? [],
  };
  return html`${surface.blocks.length > 0 ? html`<${Blocks} surface=${surface} />` : message.text && html`<${Mrkdwn} text=${message.text} />`}
    ${message.edited && html`<span class="edited">(edited)</span>`}
    <${Attachments} attachments=${message.attachments} channel=${channel} message=${message} /><${Files} files=${message.files} />`;
}

/** One message with everything that hangs on it. */
export function Message({ message, channel, joined, surface }) {
  const { name, isApp, person } = useSender(message);
  const { zone } = useViewer();
  const date = new Date(Number(message.ts) * 1000);
  const time = timeOfDay(date, zone);
  const stamp = html`<time class="time" dateTime=${date.toISOString()} title=${fullDate(date, zone)}>${joined ? time.replace(/\s?[AP]M$/, '') : time}</time>`;
  return html`<article class=${`message ${joined ? 'is-joined' : ''} ${message.ephemeral ? 'is-ephemeral' : ''}`} tabindex="-1" aria-label=${`${name}, ${time}`}>
    <div class="message-side">${joined ? stamp : html`<${Avatar} person=${person} />`}</div>
    <div class="message-body">
      ${message.ephemeral && html`<p class="only-you"><${Icon} name="eye" size=${14} /> Only visible to you</p>`}
      ${!joined && html`<div class="message-head"><b class="sender">${name}</b>${isApp && html`<span class="app-badge">APP</span>`}${stamp}</div>`}
      <${Content} message=${message} channel=${channel} />
      <${Reactions} message=${message} channel=${channel} />
      ${surface !== 'thread' && html`<${ReplyBar} message=${message} channel=${channel} />`}
      ${message.ephemeral && html`<button type="button" class="link-button" onClick=${() => dropMessage(channel.id, message.ts)}>Dismiss message</button>`}
    </div>
    ${!message.ephemeral && html`<${MessageActions} message=${message} channel=${channel} surface=${surface} />`}
  </article>`;
}
