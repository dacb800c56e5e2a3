/**
 * `text` in at most `limit` UTF-16 units, which is what Slack counts, ending in an ellipsis where it was cut.
 * Never cuts through a surrogate pair, an entity or a `<…>` reference.
 */
export const clamp = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, Math.max(0, limit - 1))
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/&[a-z]{0,3}$/, '')
    .replace(/<[^<>]*$/, '');
  return `${cut}…`.slice(0, limit);
};

/** At most `limit` items; where some had to go, the last place tells how many. */
export const clampList = <Item>(items: readonly Item[], limit: number, rest: (left: number) => Item): Item[] =>
  items.length <= limit ? [...items] : [...items.slice(0, limit - 1), rest(items.length - limit + 1)];
