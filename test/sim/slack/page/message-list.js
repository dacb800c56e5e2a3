import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { Icon } from './icons.js';
import { Message } from './message.js';
import { dayOf, nearbyDay } from './slack-date.js';
import { useStore } from './store.js';
import { useViewer } from './viewer.js';

const TOGETHER_SECONDS = 300;
const NEAR_BOTTOM = 80;

const instant = (message) => new Date(Number(message.ts) * 1000);
const author = (message) => message.bot_id ?? message.user;

/** Messages of one author within minutes stand under one name. */
function continues(message, before) {
  if (!before || before.ephemeral !== message.ephemeral || before.username !== message.username) return false;
  return author(before) === author(message) && Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;
}

function dayName(date, now, zone) {
  return (
    nearbyDay(date, now, zone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'long', month: 'long', day: 'numeric' }).format(date)
  );
}

/** Messages with a line for each new day and one where the unread begin. */
function useRows(messages, surface) {
  const { now, zone } = useViewer();
  const place = useStore((state) => state.place);
  let newShown = surface === 'thread' || !place?.hadUnread;
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const date = instant(message);
    const newDay = !before || dayOf(instant(before), zone) !== dayOf(date, zone);
    const isNew = !newShown && Number(message.ts) > Number(place.readUpTo ?? 0);
    newShown ||= isNew;
    return {
      message,
      day: newDay && surface !== 'thread' ? dayName(date, now, zone) : undefined,
      isNew,
      joined: !newDay && !isNew && continues(message, before),
    };
  });
}

/** Arrow keys walk from message to message. */
function onKeyDown(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = document.activeElement?.closest('.message');
  if (!step || (document.activeElement !== here && document.activeElement !== event.currentTarget)) return;
  const all = [...event.currentTarget.querySelectorAll('.message')];
  const next = here ? all[all.indexOf(here) + step] : all.at(-1);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A scrolling list that stays at its end while new messages come, unless somebody has scrolled up. */
export function MessageList({ channel, messages, label, surface = 'channel', writable = true }) {
  const box = useRef();
  const atEnd = useRef(true);
  const [waiting, setWaiting] = useState(false);
  const rows = useRows(messages ?? [], surface);
  const toEnd = () => {
    box.current.scrollTop = box.current.scrollHeight;
    setWaiting(false);
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setWaiting(true);
    const grown = new ResizeObserver(() => atEnd.current && toEnd());
    grown.observe(box.current.firstElementChild);
    return () => grown.disconnect();
  }, [messages]);
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    if (atEnd.current) setWaiting(false);
  };
  return html`<div class="message-list-box">
    <div class="message-list" ref=${box} role="log" aria-label=${label} tabindex="0" onScroll=${onScroll} onKeyDown=${onKeyDown}>
      <div class="message-list-inner">
        ${messages === undefined && html`<p class="empty" role="status">Loading…</p>`}
        ${messages?.length === 0 && surface === 'channel' && html`<p class="empty">${writable ? 'Nothing here yet. Say hello, or type / for commands.' : 'Nothing here yet.'}</p>`}
        ${rows.map(
          ({ message, day, isNew, joined }) => html`
            ${day && html`<div class="day" role="separator" aria-label=${day} key=${`day ${message.ts}`}><span>${day}</span></div>`}
            ${isNew && html`<div class="new-line" role="separator" aria-label="New messages" key=${`new ${message.ts}`}><span>New</span></div>`}
            <${Message} key=${message.ts} message=${message} channel=${channel} joined=${joined} surface=${surface} />`,
        )}
      </div>
    </div>
    ${waiting && html`<button type="button" class="to-end" onClick=${toEnd}><${Icon} name="chevron" size=${16} /> New messages</button>`}
  </div>`;
}
