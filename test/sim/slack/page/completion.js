import { Avatar } from './avatar.js';
import { completeEmoji } from './emoji.js';
import { html } from './html.js';
import { personName } from './viewer.js';

const MOST = 8;
const begins = (name, start) => name.toLowerCase().startsWith(start.toLowerCase());
const hasWord = (name, start) =>
  name
    .toLowerCase()
    .split(/[\s._-]+/)
    .some((word) => word.startsWith(start.toLowerCase()));

function commands(typed, snapshot) {
  return snapshot.commands
    .filter(({ command }) => begins(command, typed))
    .map(({ command, description, usage_hint: hint }) => ({
      key: command,
      label: command,
      hint,
      detail: description,
      insert: `${command} `,
    }));
}

function people(start, snapshot) {
  const persons = snapshot.people
    .filter((person) => hasWord(personName(person), start) || begins(person.name, start))
    .map((person) => ({
      key: person.id,
      label: personName(person),
      detail: person.is_bot ? 'App' : person.name,
      person,
      insert: `@${person.name} `,
    }));
  const groups = (snapshot.usergroups ?? [])
    .filter((group) => begins(group.handle, start))
    .map((group) => ({ key: group.id, label: `@${group.handle}`, detail: group.name, insert: `@${group.handle} ` }));
  return [...persons, ...groups];
}

const channels = (start, snapshot) =>
  snapshot.channels
    .filter((channel) => !channel.is_im && begins(channel.name, start))
    .map((channel) => ({
      key: channel.id,
      label: `#${channel.name}`,
      detail: channel.topic,
      insert: `#${channel.name} `,
    }));

const emoji = (start) =>
  completeEmoji(start).map(([name, character]) => ({
    key: name,
    label: `${character}  :${name}:`,
    insert: `${character} `,
  }));

/** What could stand at the caret: a command at the start, else a person, channel or emoji after its sign. */
export function findCompletions(text, caret, snapshot) {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return commands(before, snapshot).slice(0, MOST);
  const [, sign, start] = /(?:^|\s)([@#:])([\w.+-]*)$/.exec(before) ?? [];
  if (sign === '@') return people(start, snapshot).slice(0, MOST);
  if (sign === '#') return channels(start, snapshot).slice(0, MOST);
  if (sign === ':' && start.length > 0) return emoji(start);
  return [];
}

/** The text with the completion in place of the word at the caret. */
export function complete(text, caret, completion) {
  const start = text.slice(0, caret).search(/\S*$/);
  const after = text.slice(caret).replace(/^ /, '');
  return { text: text.slice(0, start) + completion.insert + after, caret: start + completion.insert.length };
}

/** How the command that is being typed is used. */
export function usageOf(text, known) {
  const [name] = text.split(/\s/, 1);
  const found = /^\/\S+\s/.test(text) && known.find((each) => each.command === name);
  return found ? { command: found.command, hint: found.usage_hint ?? '', description: found.description } : undefined;
}

export function CompletionList({ id, completions, active, onPick }) {
  return html`<div class="completions" id=${id} role="listbox" aria-label="Completions">
    ${completions.map(
      (
        completion,
        index,
      ) => html`<div key=${completion.key} id=${`${id}-${index}`} role="option" aria-selected=${index === active} class=${`menu-item ${index === active ? 'is-active' : ''}`}
        onMouseDown=${(event) => event.preventDefault()} onClick=${() => onPick(completion)}>
        ${completion.person && html`<${Avatar} person=${completion.person} size=${24} />`}
        <span class="menu-label">${completion.label}${completion.hint && html` <span class="muted">${completion.hint}</span>`}</span>
        <span class="menu-detail">${completion.detail}</span>
      </div>`,
    )}
  </div>`;
}
