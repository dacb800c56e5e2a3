import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { useInput } from '../surface.js';
import { useViewer } from '../viewer.js';
import { instantOf, wallClockOf } from '../wall-clock.js';

function Picker({ kind, element, value, onPick }) {
  return html`<input type=${kind} class="input input-date" ...${useFieldAttributes(element)} value=${value ?? ''}
    data-autofocus=${element.focus_on_load ? 'true' : undefined} onChange=${(event) => onPick(event.target.value || null)} />`;
}

export function Datepicker({ element, block }) {
  const { value, choose } = useInput(block, element);
  return html`<${Picker} kind="date" element=${element} value=${value} onPick=${choose} />`;
}

export function Timepicker({ element, block }) {
  const { value, choose } = useInput(block, element);
  return html`<${Picker} kind="time" element=${element} value=${value} onPick=${choose} />`;
}

/** Slack's value is an instant in seconds; people enter it in their own zone. */
export function DateTimepicker({ element, block }) {
  const { value, choose } = useInput(block, element);
  const { zone } = useViewer();
  const shown = value ? wallClockOf(value, zone) : null;
  return html`<${Picker} kind="datetime-local" element=${element} value=${shown} onPick=${(text) => choose(text ? instantOf(text, zone) : null)} />`;
}
