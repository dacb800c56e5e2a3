import { useId } from 'preact/hooks';
import { Element } from '../elements/element.js';
import { Field } from '../field.js';
import { html } from '../html.js';
import { Icon } from '../icons.js';
import { useSurface } from '../surface.js';
import { plainText } from '../text-object.js';

/** A labelled input with its hint and, when the app or the page finds fault, the error beneath. */
export function Input({ block }) {
  const surface = useSurface();
  const id = useId();
  const error = surface.errors?.[block.block_id];
  const [labelId, hintId, errorId, controlId] = ['label', 'hint', 'error', 'control'].map((part) => `${id}-${part}`);
  const describedBy = [block.hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  const field = { controlId, labelId, describedBy, invalid: Boolean(error), required: !block.optional };
  return html`<div class=${`block block-input ${error ? 'has-error' : ''}`}>
    <label class="input-label" for=${controlId}><span id=${labelId}>${plainText(block.label)}</span>${block.optional && html`<span class="optional"> (optional)</span>`}</label>
    <${Field.Provider} value=${field}><${Element} element=${block.element} block=${block} /><//>
    ${error && html`<div class="input-error" id=${errorId} role="alert"><${Icon} name="warning" size=${16} />${error}</div>`}
    ${block.hint && html`<div class="input-hint" id=${hintId}>${plainText(block.hint)}</div>`}
  </div>`;
}
