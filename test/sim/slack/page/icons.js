import { html } from './html.js';

/** Line icons on a 20 x 20 grid; each is one path. */
const paths = {
  alert: 'M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.2v.1',
  at: 'M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0Zm0 0v1.4a2 2 0 0 0 4 0V10a7.2 7.2 0 1 0-3 5.9',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  bolt: 'M11.2 2.5 4.5 11.2h4.6l-.8 6.3 7-9.2h-4.8l.7-5.8Z',
  chart: 'M3.5 3.5v13h13M7 13l3-3.5 2.5 2L16 7',
  check: 'm4.5 10.5 3.6 3.6 7.4-8',
  chevron: 'm5.5 7.8 4.5 4.6 4.5-4.6',
  clip: 'm15.6 9.3-5.7 5.8a3.7 3.7 0 0 1-5.3-5.2l6-6a2.5 2.5 0 0 1 3.5 3.4l-6 6a1.2 1.2 0 0 1-1.7-1.7l5.4-5.5',
  close: 'm5 5 10 10M15 5 5 15',
  code: 'm7 6-4 4 4 4m6-8 4 4-4 4',
  copy: 'M7 7V4h9v9h-3M4 7h9v9H4V7Z',
  dots: 'M4.8 10h.4m4.6 0h.4m4.6 0h.4',
  eye: 'M2.5 10S5.2 4.8 10 4.8s7.5 5.2 7.5 5.2-2.7 5.2-7.5 5.2S2.5 10 2.5 10Zm9.7 0a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0Z',
  file: 'M5 2.8h6.2L15 6.6v10.6H5V2.8Zm6 0v4h4',
  hash: 'M8 3.5 6.3 16.5M13.7 3.5 12 16.5M3.8 7.5h13M3.2 12.5h13',
  home: 'M3.5 9 10 3.2 16.5 9v7.3h-4.3v-4.6H7.8v4.6H3.5V9Z',
  info: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 9v4.6M10 6.4v.1',
  lock: 'M5 9h10v7.5H5V9Zm2-.2V6.4a3 3 0 0 1 6 0v2.4',
  menu: 'M3.5 5.5h13m-13 4.5h13m-13 4.5h13',
  message: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2V4Z',
  moon: 'M16.2 12.2A6.8 6.8 0 0 1 7.8 3.8a6.8 6.8 0 1 0 8.4 8.4Z',
  plus: 'M10 4v12M4 10h12',
  reply: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2V4ZM7 7.5h6M7 10.2h4',
  search: 'M13.8 8.8a5 5 0 1 1-10 0 5 5 0 0 1 10 0Zm-1.3 3.7 4 4',
  send: 'M3.5 3.8 17 10 3.5 16.2 5.2 10 3.5 3.8ZM5.2 10H11',
  share: 'M12 4h4v4m0-4-6.5 6.5M14 11v5H4V6h5',
  sliders: 'M3.5 6h7m4 0h2m-13 8h2m4 0h7M12.5 4v4m-5 4v4',
  smile: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM7 11.6c1.4 2.2 4.6 2.2 6 0M7.6 8v.1m4.8-.1v.1',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.7m0 11.6v1.7M2.5 10h1.7m11.6 0h1.7M4.7 4.7l1.2 1.2m8.2 8.2 1.2 1.2m0-10.6-1.2 1.2m-8.2 8.2-1.2 1.2',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5m3-5v5',
  warning: 'M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.2v.1',
};

/** A decorative icon; the control around it carries the name. */
export function Icon({ name, size = 20 }) {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${paths[name] ?? paths.info} />
  </svg>`;
}
