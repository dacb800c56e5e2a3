import { html } from '../html.js';
import { Icon } from '../icons.js';
import { Menu } from '../menu.js';
import { press, useSurface } from '../surface.js';
import { plainText } from '../text-object.js';

/** The "…" menu; an option with a `url` opens it as well. */
export function Overflow({ element, block }) {
  const surface = useSurface();
  const items = (element.options ?? []).map((option) => ({
    label: plainText(option.text),
    detail: plainText(option.description),
    href: /^https?:/i.test(option.url ?? '') ? option.url : undefined,
    run: () => press(surface, block, element, option),
  }));
  return html`<${Menu} label=${element.accessibility_label ?? 'More options'} items=${items} class="button button-overflow" side="end">
    <${Icon} name="dots" />
  <//>`;
}
