import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { useInput } from '../surface.js';
import { inlineText } from '../text-object.js';

/** Several of some options. */
export function Checkboxes({ element, block }) {
  const { value, choose } = useInput(block, element);
  const { id, ...attributes } = useFieldAttributes(element);
  const isOn = (option) => value.some((each) => each.value === option.value);
  const toggle = (option) =>
    choose(isOn(option) ? value.filter((each) => each.value !== option.value) : [...value, option]);
  return html`<div class="options" role="group" id=${id} ...${attributes} aria-required=${undefined} aria-invalid=${undefined}>
    ${(element.options ?? []).map(
      (option) => html`<label class="option" key=${option.value}>
        <input type="checkbox" checked=${isOn(option)} onChange=${() => toggle(option)} />
        <span>${inlineText(option.text)}${option.description && html`<span class="option-detail">${inlineText(option.description)}</span>`}</span>
      </label>`,
    )}
  </div>`;
}
