import { html } from '../html.js';
import { Icon } from '../icons.js';
import { TextObject } from '../text-object.js';

const icons = { warning: 'warning', error: 'warning', success: 'check' };

export function Alert({ block }) {
  const level = block.level ?? 'default';
  return html`<div class=${`block block-alert alert-${level}`} role=${level === 'error' ? 'alert' : 'status'}>
    <${Icon} name=${icons[level] ?? 'info'} size=${18} /><${TextObject} text=${block.text} />
  </div>`;
}
