import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { Icon } from './icons.js';
import { placeBeside } from './popup.js';

const fits = (option, typed) => option.label.toLowerCase().includes(typed.toLowerCase());

/** Options for what was typed: filtered here, or asked for by `load` once `least` characters are typed. */
function useMatches({ options, load, least, typed, open }) {
  const [loaded, setLoaded] = useState({ options: [], busy: false });
  useEffect(() => {
    if (!load || !open || typed.length < least) return undefined;
    let current = true;
    setLoaded((before) => ({ ...before, busy: true }));
    load(typed).then((found) => current && setLoaded({ options: found, busy: false }));
    return () => {
      current = false;
    };
  }, [typed, open]);
  if (!load) return { matches: options.filter((option) => fits(option, typed)), note: 'No matches' };
  if (typed.length < least) return { matches: [], note: `Type ${least} or more characters to search` };
  return { matches: loaded.options, note: loaded.busy ? 'Searching…' : 'No matches' };
}

function Options({ listId, matches, note, active, selected, onPick }) {
  const isOn = (option) => selected.some((each) => each.key === option.key);
  return matches.length === 0
    ? html`<div class="menu-note" role="option" aria-disabled="true" aria-selected="false">${note}</div>`
    : matches.map(
        (
          option,
          index,
        ) => html`${option.group && option.group !== matches[index - 1]?.group && html`<div class="menu-heading" role="presentation">${option.group}</div>`}
          <div id=${`${listId}-${index}`} key=${option.key} role="option" aria-selected=${isOn(option)} class=${`menu-item ${index === active ? 'is-active' : ''}`}
            onMouseDown=${(event) => event.preventDefault()} onClick=${(event) => onPick(option, event)}>
            <span class="menu-label">${option.label}</span>${option.detail && html`<span class="menu-detail">${option.detail}</span>`}
            ${isOn(option) && html`<${Icon} name="check" size=${16} />`}
          </div>`,
      );
}

/** A field with a list: type to filter, arrows to move, Enter to choose, Esc to close, Backspace to take one away. */
export function Combobox({
  attributes,
  options,
  selected,
  multiple,
  onChange,
  placeholder,
  load,
  least,
  most,
  clearable,
  focusOnLoad,
}) {
  const listId = useId();
  const input = useRef();
  const list = useRef();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { matches, note } = useMatches({ options, load, least, typed, open });

  useEffect(() => {
    if (!open) return undefined;
    const place = () => placeBeside(list.current, input.current.closest('.combobox'));
    list.current.style.minWidth = `${input.current.closest('.combobox').offsetWidth}px`;
    list.current.showPopover();
    place();
    addEventListener('scroll', place, true);
    return () => {
      removeEventListener('scroll', place, true);
      list.current?.hidePopover();
    };
  }, [open, matches.length]);
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);

  const show = () => {
    if (open) return;
    setActive(
      Math.max(
        0,
        matches.findIndex((option) => option.key === selected[0]?.key),
      ),
    );
    setOpen(true);
  };
  const focusAndShow = () => {
    input.current.focus();
    show();
  };
  const hide = () => {
    setOpen(false);
    setTyped('');
  };
  const pick = (option, event) => {
    event?.stopPropagation();
    const taken = selected.some((each) => each.key === option.key);
    if (!multiple) onChange([option]);
    else if (taken) onChange(selected.filter((each) => each.key !== option.key));
    else if (!most || selected.length < most) onChange([...selected, option]);
    setTyped('');
    if (!multiple) setOpen(false);
  };
  const keys = {
    ArrowDown: () => (open ? setActive(Math.min(active + 1, matches.length - 1)) : show()),
    ArrowUp: () => (open ? setActive(Math.max(active - 1, 0)) : show()),
    Enter: () => open && matches[active] && pick(matches[active]),
    Escape: () => open && hide(),
  };
  const onKeyDown = (event) => {
    if (event.metaKey || event.ctrlKey) return;
    if (event.key === 'Backspace' && typed === '' && (multiple || clearable)) onChange(selected.slice(0, -1));
    if (!keys[event.key] || (event.key === 'Escape' && !open)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  };
  const shown = open || multiple ? typed : (selected[0]?.label ?? '');
  const hint = open && !multiple && selected[0] ? selected[0].label : multiple && selected.length ? '' : placeholder;
  return html`<div class=${`combobox ${open ? 'is-open' : ''}`} onClick=${focusAndShow}>
    ${
      multiple &&
      selected.map(
        (option) => html`<span class="chip" key=${option.key}>${option.label}
          <button type="button" class="chip-remove" aria-label=${`Remove ${option.label}`} onClick=${(event) => {
            event.stopPropagation();
            onChange(selected.filter((each) => each.key !== option.key));
          }}>
            <${Icon} name="close" size=${14} />
          </button></span>`,
      )
    }
    <input ref=${input} ...${attributes} type="text" role="combobox" autocomplete="off" aria-expanded=${open} aria-controls=${listId} aria-autocomplete="list"
      aria-activedescendant=${open && matches[active] ? `${listId}-${active}` : undefined} class="combobox-input" value=${shown} placeholder=${hint}
      data-autofocus=${focusOnLoad ? 'true' : undefined} onBlur=${hide} onKeyDown=${onKeyDown}
      onInput=${(event) => {
        setTyped(event.target.value);
        setActive(0);
        setOpen(true);
      }} />
    <${Icon} name="chevron" size=${16} />
    <div id=${listId} ref=${list} popover="manual" class="popup menu listbox" role="listbox" aria-label=${placeholder} aria-multiselectable=${multiple}>
      ${open && html`<${Options} listId=${listId} matches=${matches} note=${note} active=${active} selected=${selected} onPick=${pick} />`}
    </div>
  </div>`;
}
