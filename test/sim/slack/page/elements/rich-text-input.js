import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { useInput } from '../surface.js';
import { plainText } from '../text-object.js';

const toRichText = (text) =>
  text === ''
    ? null
    : { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };

const toText = (value) =>
  (value?.elements ?? [])
    .map((part) => (part.elements ?? []).map((each) => each.text ?? each.url ?? '').join(''))
    .join('\n');

/** Several lines of text, handed over as one rich_text section; styles cannot be entered here. */
export function RichTextInput({ element, block }) {
  const { value, store } = useInput(block, element);
  return html`<textarea class="input" rows="4" ...${useFieldAttributes(element)} placeholder=${plainText(element.placeholder)}
    onInput=${(event) => store(toRichText(event.target.value))}>${toText(value)}</textarea>`;
}
