import { useId } from 'preact/hooks';
import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { useInput } from '../surface.js';
import { inlineText } from '../text-object.js';

/** One of some options. */
export function RadioButtons({ element, block }) {
  const { value, choose } = useInput(block, element);
  const group = useId();
  return html`<div class="options" role="radiogroup" ...${useFieldAttributes(element)}>
    ${(element.options ?? []).map(
      (option) => html`<label class="option" key=${option.value}>
        <input type="radio" name=${group} checked=${value?.value === option.value} onChange=${() => choose(option)} />
        <span>${inlineText(option.text)}${option.description && html`<span class="option-detail">${inlineText(option.description)}</span>`}</span>
      </label>`,
    )}
  </div>`;
}
