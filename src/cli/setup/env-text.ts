const quoted = (value: string): string => (/^[\w./:@^+,=~-]*$/.test(value) ? value : `'${value}'`);

/**
 * The text of `.env` with these settings in it: known lines are filled in where they stand, with their comments,
 * and others are added at the end. `text` is the present `.env` or, at first, `.env.example`.
 */
export const withSettings = (text: string, settings: Readonly<Record<string, string>>): string => {
  const left = new Map(Object.entries(settings));
  const lines = text.split('\n').map((line) => {
    const key = /^([A-Z_]+)=/.exec(line)?.[1];
    const value = key === undefined ? undefined : left.get(key);
    if (key === undefined || value === undefined) return line;
    left.delete(key);
    return `${key}=${quoted(value)}`;
  });
  const added = [...left].map(([key, value]) => `${key}=${quoted(value)}`);
  return `${[...lines.join('\n').trimEnd().split('\n'), ...added].join('\n')}\n`;
};
