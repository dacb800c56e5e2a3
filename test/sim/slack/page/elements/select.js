import { act } from '../act.js';
import { Combobox } from '../combobox.js';
import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { getState, useStore } from '../store.js';
import { useInput } from '../surface.js';
import { plainText } from '../text-object.js';
import { channelName, personName } from '../viewer.js';

/** Options as the list shows them: `{key, label, detail, group, value}`; `value` is what Slack keeps. */
const fromOption = (option, group) => ({
  key: option.value,
  label: plainText(option.text),
  detail: plainText(option.description),
  group,
  value: option,
});
const fromGroups = ({ options, option_groups: groups }) =>
  groups
    ? groups.flatMap((group) => group.options.map((option) => fromOption(option, plainText(group.label))))
    : (options ?? []).map((option) => fromOption(option));

const fromPeople = (snapshot) =>
  snapshot.people.map((person) => ({
    key: person.id,
    label: personName(person),
    detail: person.is_bot ? 'App' : '',
    value: person.id,
  }));

const kindOf = (channel) => (channel.is_im ? 'im' : channel.is_private ? 'private' : 'public');
function fromChannels(snapshot, filter) {
  return snapshot.channels
    .filter((channel) => !channel.is_archived && (filter?.include ?? ['public']).includes(kindOf(channel)))
    .filter((channel) => !(filter?.exclude_external_shared_channels && channel.is_ext_shared))
    .map((channel) => ({
      key: channel.id,
      label: `${channel.is_im ? '' : '#'}${channelName(channel, snapshot)}`,
      value: channel.id,
    }));
}

const EVERY_KIND = { include: ['im', 'mpim', 'private', 'public'] };

function optionsOf(element, snapshot) {
  const kind = element.type.replace('multi_', '');
  if (kind === 'users_select') return fromPeople(snapshot);
  if (kind === 'channels_select') return fromChannels(snapshot);
  if (kind === 'conversations_select') return fromChannels(snapshot, { ...EVERY_KIND, ...element.filter });
  return fromGroups(element);
}

/** External selects ask the app for options that fit what was typed. */
async function askApp(surface, block, element, typed) {
  const result = await act('options', {
    ...surface.target,
    block_id: block.block_id,
    action_id: element.action_id,
    value: typed,
  });
  return result.ok ? fromGroups(result) : [];
}

/** All selects, single and multiple: a field that filters a list. */
export function Select({ element, block }) {
  const { value, choose, surface } = useInput(block, element);
  const snapshot = useStore((state) => state.snapshot);
  const attributes = useFieldAttributes(element);
  const multiple = element.type.startsWith('multi_');
  const external = element.type.endsWith('external_select');
  const options = optionsOf(element, snapshot ?? getState().snapshot);
  const keyOf = (each) => (typeof each === 'string' ? each : each.value);
  const asOption = (each) =>
    options.find((option) => option.key === keyOf(each)) ??
    (typeof each === 'string' ? { key: each, label: each, value: each } : fromOption(each));
  const selected = (multiple ? value : [value]).filter(Boolean).map(asOption);
  const onChange = (chosen) => choose(multiple ? chosen.map((option) => option.value) : (chosen[0]?.value ?? null));
  return html`<${Combobox} attributes=${attributes} options=${options} selected=${selected} multiple=${multiple} onChange=${onChange}
    most=${element.max_selected_items} placeholder=${plainText(element.placeholder) || (multiple ? 'Select options' : 'Select an option')}
    load=${external ? (typed) => askApp(surface, block, element, typed) : undefined} least=${element.min_query_length ?? 3}
    clearable=${block.type === 'input' && block.optional} focusOnLoad=${element.focus_on_load} />`;
}
