import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { act } from './act.js';
import { Attached, pickFiles } from './attach.js';
import { CompletionList, complete, findCompletions, usageOf } from './completion.js';
import { draftOf, keepDraft, lastCommand, rememberCommand } from './drafts.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { ShortcutMenu } from './shortcut-menu.js';
import { useStore } from './store.js';

const MOST_HEIGHT = 220;

async function send({ channel, thread, text, files }) {
  const where = { channel: channel.id, ...(thread ? { thread_ts: thread } : {}) };
  if (!text.startsWith('/')) return act('say', { ...where, text, ...(files.length ? { files } : {}) });
  rememberCommand(text);
  return act('command', { ...where, text });
}

/** Where people write: Enter sends, Shift+Enter breaks the line, / and @ and : complete, arrow up brings the last command back. */
export function Composer({ channel, thread, label }) {
  const key = `${channel.id} ${thread ?? ''}`;
  const field = useRef();
  const [text, setText] = useState(() => draftOf(key));
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [files, setFiles] = useState([]);
  const snapshot = useStore((state) => state.snapshot);
  const listId = `completions-${key.replace(/\W/g, '-')}`;
  const completions = closed ? [] : findCompletions(text, caret, snapshot);
  const usage = usageOf(text, snapshot.commands);

  const change = (next, at = next.length) => {
    keepDraft(key, next);
    setText(next);
    setCaret(at);
    setActive(0);
    setClosed(false);
  };
  useLayoutEffect(() => {
    const { style } = field.current;
    style.height = 'auto';
    style.height = `${Math.min(field.current.scrollHeight, MOST_HEIGHT)}px`;
    if (document.activeElement === field.current) field.current.setSelectionRange(caret, caret);
  }, [text]);

  const submit = async () => {
    const typed = text.trim();
    if (!typed && files.length === 0) return;
    change('');
    setFiles([]);
    const result = await send({ channel, thread, text: typed, files });
    if (!result.ok && !typed.startsWith('/') && draftOf(key) === '') change(typed);
  };
  const pick = (completion) => {
    const next = complete(text, caret, completion);
    change(next.text, next.caret);
    field.current.focus();
  };
  const keysInList = {
    ArrowDown: () => setActive((active + 1) % completions.length),
    ArrowUp: () => setActive((active - 1 + completions.length) % completions.length),
    Tab: () => pick(completions[active]),
    Enter: () => (completions[active].insert.trim() === text.trim() ? submit() : pick(completions[active])),
    Escape: () => setClosed(true),
  };
  const keys = {
    Enter: submit,
    ArrowUp: () => text === '' && change(lastCommand()),
  };
  const onKeyDown = (event) => {
    if (event.isComposing || (event.key === 'Enter' && event.shiftKey) || (event.key === 'Tab' && event.shiftKey))
      return;
    const handler = (completions.length > 0 && keysInList[event.key]) || keys[event.key];
    if (!handler || (event.key === 'ArrowUp' && completions.length === 0 && text !== '')) return;
    event.preventDefault();
    handler();
  };
  const insert = (addition) => {
    const at = field.current.selectionStart;
    const spaced = at > 0 && !/\s$/.test(text.slice(0, at)) ? ` ${addition}` : addition;
    field.current.focus();
    change(text.slice(0, at) + spaced + text.slice(at), at + spaced.length);
  };
  const addFiles = async (chosen) => setFiles([...files, ...(await pickFiles(chosen))]);
  return html`<div class="composer" onDragOver=${(event) => event.preventDefault()} onDrop=${(event) => {
    event.preventDefault();
    addFiles(event.dataTransfer.files);
  }}>
    ${completions.length > 0 && html`<${CompletionList} id=${listId} completions=${completions} active=${active} onPick=${pick} />`}
    ${completions.length === 0 && usage && html`<div class="usage"><code>${usage.command}</code> ${usage.hint}<span class="muted">${usage.description}</span></div>`}
    <div class="composer-box">
      <textarea ref=${field} rows="1" aria-label=${label} placeholder=${label} value=${text} aria-autocomplete="list"
        aria-controls=${completions.length > 0 ? listId : undefined} aria-activedescendant=${completions.length > 0 ? `${listId}-${active}` : undefined}
        onInput=${(event) => change(event.target.value, event.target.selectionStart)} onKeyDown=${onKeyDown}
        onPaste=${(event) => event.clipboardData.files.length > 0 && addFiles(event.clipboardData.files)}></textarea>
      <${Attached} files=${files} onRemove=${(file) => setFiles(files.filter((each) => each !== file))} />
      <div class="composer-tools">
        <label class="icon-button" title="Attach files"><${Icon} name="plus" />
          <input type="file" multiple class="visually-hidden" aria-label="Attach files" onChange=${(event) => addFiles(event.target.files)} /></label>
        ${!thread && html`<${ShortcutMenu} />`}
        <button type="button" class="icon-button" aria-label="Mention someone" title="Mention someone" onClick=${() => insert('@')}><${Icon} name="at" /></button>
        <button type="button" class="icon-button" aria-label="Insert emoji" title="Insert emoji" onClick=${() => insert(':')}><${Icon} name="smile" /></button>
        <button type="button" class="send" aria-label="Send" title="Send" disabled=${!text.trim() && files.length === 0} onClick=${submit}><${Icon} name="send" /></button>
      </div>
    </div>
  </div>`;
}
