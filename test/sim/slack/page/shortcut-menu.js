import { act } from './act.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { Menu } from './menu.js';
import { useStore } from './store.js';

/** The lightning menu: the apps' global shortcuts. */
export function ShortcutMenu() {
  const shortcuts = useStore((state) => state.snapshot.shortcuts);
  const items = shortcuts
    .filter((shortcut) => shortcut.type === 'global')
    .map((shortcut) => ({
      label: shortcut.name,
      detail: shortcut.description,
      run: () => act('shortcut', { callback_id: shortcut.callback_id }),
    }));
  if (items.length === 0) return null;
  return html`<${Menu} label="Shortcuts" heading="Shortcuts" items=${items} side="above"><${Icon} name="bolt" /><//>`;
}
