import { html } from './html.js';

const palette = ['#b4325a', '#1264a3', '#0b7a5c', '#8a4b08', '#6b3fa0', '#a2400a', '#2e6b30', '#39518c'];
const colourOf = (name) =>
  palette[[...name].reduce((sum, character) => sum + character.codePointAt(0), 0) % palette.length];
const initialsOf = (name) =>
  name
    .split(/[\s_-]+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** A coloured square with initials; decorative, since the name always stands beside it. */
export function Avatar({ person, size = 36 }) {
  const name = person?.real_name || person?.name || '?';
  const style = `--avatar-size:${size}px;background:${person?.avatar_color || colourOf(name)}`;
  return html`<span class=${`avatar ${person?.is_bot ? 'avatar-app' : ''}`} style=${style} aria-hidden="true">${person?.initials || initialsOf(name)}</span>`;
}
