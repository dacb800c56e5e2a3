import { html } from './html.js';
import { switchFault } from './inspector-data.js';
import { useStore } from './store.js';

/** Switches that make the workspace misbehave as the real one sometimes does. */
export function Faults() {
  const faults = useStore((state) => state.faults);
  if (faults.length === 0) return html`<p class="empty">This workspace has no fault switches.</p>`;
  return html`<ul class="faults">
    ${faults.map(
      (fault) => html`<li key=${fault.name}>
        <label class="switch"><input type="checkbox" role="switch" checked=${fault.on} onChange=${() => switchFault(fault.name, !fault.on)} /><span class="switch-track"></span><span>${fault.label}</span></label>
      </li>`,
    )}
  </ul>`;
}
