import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { useInput } from '../surface.js';
import { plainText } from '../text-object.js';

const kinds = { email_text_input: 'email', url_text_input: 'url', number_input: 'text', plain_text_input: 'text' };

/** Characters left, once there are few. */
function Counter({ element, length }) {
  if (!element.max_length || length < element.max_length * 0.8) return null;
  const left = element.max_length - length;
  return html`<span class=${`counter ${left < 0 ? 'counter-over' : ''}`} aria-live="polite">${left} left</span>`;
}

/** One line or several of text, an email address, a link or a number. */
export function TextInput({ element, block }) {
  const { value, store, dispatch } = useInput(block, element);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const onInput = (event) => {
    store(event.target.value);
    if (block.dispatch_action && triggers.includes('on_character_entered')) dispatch();
  };
  const onKeyDown = (event) => {
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!plainEnter || !block.dispatch_action || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    dispatch();
  };
  const attributes = {
    ...useFieldAttributes(element),
    class: 'input',
    value: value ?? '',
    placeholder: plainText(element.placeholder),
    'data-autofocus': element.focus_on_load ? 'true' : undefined,
    onInput,
    onKeyDown,
  };
  const control = element.multiline
    ? html`<textarea rows="4" ...${attributes}></textarea>`
    : html`<input type=${kinds[element.type]} inputmode=${element.type === 'number_input' ? 'decimal' : undefined} autocomplete="off" ...${attributes} />`;
  return html`<div class="input-box">${control}<${Counter} element=${element} length=${(value ?? '').length} /></div>`;
}
