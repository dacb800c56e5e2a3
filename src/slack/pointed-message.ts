import { z } from 'zod';

const WithFiles = z.looseObject({ files: z.array(z.looseObject({ id: z.string() })).default([]) });

/** Slack ids of a message's files, ten at most. */
export const filesOfMessage = (message: unknown): string[] =>
  (WithFiles.safeParse(message).data?.files ?? []).slice(0, 10).map((file) => file.id);

/** Every text of a message, its own and that of its blocks, so that ids and links are found wherever somebody put them. */
export const textOfMessage = (message: unknown): string => {
  const texts: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'text' || key === 'url' || key === 'fallback' || key === 'title_link') texts.push(value);
    } else if (Array.isArray(value)) for (const each of value) collect(each, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) collect(each, name);
  };
  collect(message, '');
  return [...new Set(texts)].join('\n').slice(0, 4_000);
};
