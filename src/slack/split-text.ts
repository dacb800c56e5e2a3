import { escapeText } from './escape';

const width = (text: string): number => escapeText(text).length;

/** A text in parts that each hold at most `most` characters once they are escaped, cut between words where that is possible. */
export const splitText = (text: string, most: number): string[] => {
  const words = (text.match(/\s*\S+|\s+/g) ?? []).flatMap((word) => (width(word) <= most ? [word] : [...word]));
  const parts: string[] = [];
  for (const word of words) {
    const longer = `${parts.at(-1) ?? ''}${word}`;
    if (parts.length > 0 && width(longer) <= most) parts.splice(-1, 1, longer);
    else parts.push(word);
  }
  return parts;
};
