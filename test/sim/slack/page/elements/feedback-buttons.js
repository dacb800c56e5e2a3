import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { press, useSurface } from '../surface.js';
import { plainText } from '../text-object.js';

/** Thumbs up or down under an answer; the last one pressed stays marked. */
export function FeedbackButtons({ element, block }) {
  const surface = useSurface();
  const [given, setGiven] = useState(null);
  const give = (name, button) => {
    setGiven(name);
    press(surface, block, element, button.value);
  };
  const thumb = (name, button, character) => {
    const label = button.accessibility_label ?? plainText(button.text);
    return html`<button type="button" class="icon-button feedback" aria-label=${label} title=${label} aria-pressed=${given === name}
      onClick=${() => give(name, button)}>${character}</button>`;
  };
  return html`<span class="feedback-pair">
    ${thumb('positive', element.positive_button, '👍')} ${thumb('negative', element.negative_button, '👎')}
  </span>`;
}
