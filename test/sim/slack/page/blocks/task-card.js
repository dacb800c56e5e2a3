import { html } from '../html.js';
import { SafeLink } from '../mention.js';
import { RichText } from './rich-text.js';

const marks = { pending: '○', in_progress: '◔', complete: '✓', error: '!' };
const words = { pending: 'pending', in_progress: 'in progress', complete: 'complete', error: 'failed' };

export function TaskCard({ block }) {
  const status = block.status ?? 'pending';
  return html`<details class=${`block block-task task-${status}`} open=${status === 'error'}>
    <summary><span class="task-mark" aria-hidden="true">${marks[status]}</span> ${block.title} <span class="task-status">${words[status] ?? status}</span></summary>
    ${block.details && html`<${RichText} block=${block.details} />`} ${block.output && html`<${RichText} block=${block.output} />`}
    ${block.sources?.map((source) => html`<div><${SafeLink} url=${source.url}>${source.text ?? source.url}<//></div>`)}
  </details>`;
}

export function Plan({ block }) {
  return html`<div class="block block-container">
    <div class="card-title">${block.title}</div>
    ${(block.tasks ?? []).map((task) => html`<${TaskCard} key=${task.task_id} block=${task} />`)}
  </div>`;
}
