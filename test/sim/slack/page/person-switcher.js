import { Avatar } from './avatar.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { viewAs } from './live.js';
import { Menu } from './menu.js';
import { showAddress } from './place.js';
import { useStore } from './store.js';
import { personName } from './viewer.js';

const roleOf = (person) =>
  person.is_external
    ? 'Other workspace'
    : person.is_guest
      ? 'Guest'
      : person.is_admin
        ? 'Admin'
        : person.title || 'Member';

/** Chooses whose workspace the page shows. */
export function PersonSwitcher() {
  const me = useStore((state) => state.snapshot.me);
  const people = useStore((state) => state.snapshot.people);
  const items = people
    .filter((person) => !person.is_bot && !person.deleted)
    .map((person) => ({
      label: personName(person),
      detail: roleOf(person),
      checked: person.id === me.id,
      before: html`<${Avatar} person=${person} size=${24} />`,
      run: async () => {
        await viewAs(person.id);
        showAddress();
      },
    }));
  return html`<${Menu} label=${`Viewing as ${personName(me)}. Switch person`} heading="View the workspace as" items=${items} class="person-button" side="end">
    <${Avatar} person=${me} size=${26} /><span class="person-name">${personName(me)}</span><${Icon} name="chevron" size=${16} />
  <//>`;
}
