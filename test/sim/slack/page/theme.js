const REMEMBERED = 'workspace.theme';

const systemTheme = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

export const presentTheme = () => localStorage.getItem(REMEMBERED) ?? systemTheme();

/** Follows the system until the person has chosen. */
export function applyTheme() {
  const chosen = localStorage.getItem(REMEMBERED);
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

export function switchTheme() {
  const next = presentTheme() === 'dark' ? 'light' : 'dark';
  if (next === systemTheme()) localStorage.removeItem(REMEMBERED);
  else localStorage.setItem(REMEMBERED, next);
  applyTheme();
  return next;
}
