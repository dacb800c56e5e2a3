/** Text begun and not sent, by channel and thread. */
const drafts = new Map();
export const draftOf = (key) => drafts.get(key) ?? '';
export const keepDraft = (key, text) => drafts.set(key, text);

let last = '';
export const rememberCommand = (text) => {
  last = text;
};
export const lastCommand = () => last;
