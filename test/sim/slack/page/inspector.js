import { useState } from 'preact/hooks';
import { Faults } from './faults.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { JsonView } from './json-view.js';
import { update, useStore } from './store.js';
import { useViewer } from './viewer.js';

function Finding({ finding }) {
  return html`<li class="finding"><code>${finding.pointer}</code> <b>${finding.code}</b> ${finding.message}</li>`;
}

function Entry({ entry, zone }) {
  const [open, setOpen] = useState(false);
  const faulty = entry.findings?.length > 0;
  const failed = entry.status !== undefined && !/^(ok|acked|2\d\d)/i.test(entry.status);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(new Date(entry.at));
  const way = entry.direction === 'in' ? 'from the app' : 'to the app';
  return html`<li class=${`entry ${faulty ? 'is-faulty' : ''}`}>
    <button type="button" class="entry-line" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <span class=${`way way-${entry.direction}`} title=${way} aria-label=${way}>${entry.direction === 'in' ? '←' : '→'}</span>
      <time class="entry-time">${time}</time><code class="entry-kind">${entry.kind}</code><span class="entry-summary">${entry.summary}</span>
      ${faulty && html`<span class="entry-findings">${entry.findings.length} ${entry.findings.length === 1 ? 'finding' : 'findings'}</span>`}
      ${entry.status !== undefined && html`<span class=${`entry-status ${failed ? 'is-failed' : ''}`}>${entry.status}</span>`}
      ${entry.ms !== undefined && html`<span class="entry-ms">${Math.round(entry.ms)} ms</span>`}
    </button>
    ${faulty && html`<ul class="findings">${entry.findings.map((finding) => html`<${Finding} finding=${finding} />`)}</ul>`}
    ${open && html`<div class="entry-payload" tabindex="0" role="region" aria-label="Payload"><${JsonView} value=${entry.payload} open=${2} /></div>`}
  </li>`;
}

function Traffic() {
  const entries = useStore((state) => state.entries);
  const { zone } = useViewer();
  const [typed, setTyped] = useState('');
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const wanted = typed.toLowerCase();
  const shown = entries.filter(
    (entry) =>
      (!onlyFaulty || entry.findings?.length > 0) &&
      (!wanted || `${entry.kind} ${entry.summary} ${JSON.stringify(entry.payload)}`.toLowerCase().includes(wanted)),
  );
  return html`<div class="inspector-tools">
      <input class="input" type="search" aria-label="Filter the traffic" placeholder="Filter" value=${typed} onInput=${(event) => setTyped(event.target.value)} />
      <label class="option"><input type="checkbox" checked=${onlyFaulty} onChange=${() => setOnlyFaulty(!onlyFaulty)} /> <span>Findings only</span></label>
    </div>
    ${
      shown.length === 0
        ? html`<p class="empty">${entries.length === 0 ? 'No traffic yet.' : 'Nothing fits the filter.'}</p>`
        : html`<ol class="entries" tabindex="0" aria-label="Traffic, newest first">${[...shown].reverse().map((entry) => html`<${Entry} key=${entry.id} entry=${entry} zone=${zone} />`)}</ol>`
    }`;
}

/** What the app and the workspace said to each other, what the validator found, and switches that make things fail. */
export function Inspector() {
  const [tab, setTab] = useState('traffic');
  const button = (name, label) =>
    html`<button type="button" class="tab" role="tab" aria-selected=${tab === name} onClick=${() => setTab(name)}>${label}</button>`;
  return html`<section class="inspector" aria-label="Inspector">
    <header class="inspector-head">
      <div class="tabs" role="tablist" aria-label="Inspector">${button('traffic', 'Traffic')}${button('faults', 'Faults')}</div>
      <button type="button" class="icon-button" aria-label="Close inspector" onClick=${() => update({ inspectorOpen: false })}><${Icon} name="close" /></button>
    </header>
    <div class="inspector-body" role="tabpanel">${tab === 'traffic' ? html`<${Traffic} />` : html`<${Faults} />`}</div>
  </section>`;
}
