import { useState } from 'preact/hooks';
import { act } from '../act.js';
import { useFieldAttributes } from '../field.js';
import { html } from '../html.js';
import { Icon } from '../icons.js';
import { readFile } from '../read-file.js';
import { useInput } from '../surface.js';

/** Files from this computer; each is uploaded when chosen, and the view's state carries the uploaded ones. */
export function FileInput({ element, block }) {
  const { value, store } = useInput(block, element);
  const [busy, setBusy] = useState(false);
  const most = element.max_files ?? 10;
  const onChange = async (event) => {
    setBusy(true);
    const uploaded = [];
    for (const file of [...event.target.files].slice(0, most - value.length)) {
      const result = await act('upload', await readFile(file));
      if (result.ok) uploaded.push(result.file);
    }
    event.target.value = '';
    store([...value, ...uploaded]);
    setBusy(false);
  };
  const accept = element.filetypes?.map((type) => `.${type}`).join(',');
  return html`<div class="file-input">
    ${value.map(
      (file) => html`<span class="chip" key=${file.id}><${Icon} name="file" size=${16} />${file.name ?? file.id}
        <button type="button" class="chip-remove" aria-label=${`Remove ${file.name ?? file.id}`} onClick=${() => store(value.filter((each) => each.id !== file.id))}>
          <${Icon} name="close" size=${14} />
        </button></span>`,
    )}
    <input type="file" class="file-picker" ...${useFieldAttributes(element)} multiple=${most > 1} accept=${accept} disabled=${busy || value.length >= most} onChange=${onChange} />
  </div>`;
}
