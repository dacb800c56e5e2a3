import { Blocks } from './blocks/blocks.js';
import { html } from './html.js';
import { useStore } from './store.js';

/** The view that the app published for this person. */
export function Home({ app }) {
  const view = useStore((state) => state.home);
  if (!view)
    return html`<div class="home" role="tabpanel" aria-label="Home" tabindex="0"><p class="empty">${app.name} has not published a Home tab for you yet.</p></div>`;
  const surface = {
    key: view.id,
    kind: 'home',
    target: { view_id: view.id },
    blocks: view.blocks ?? [],
    values: view.state?.values,
  };
  return html`<div class="home" role="tabpanel" aria-label="Home" tabindex="0"><div class="home-inner"><${Blocks} surface=${surface} /></div></div>`;
}
