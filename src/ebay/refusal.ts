import { parseJson } from './json';
import { text } from './reading/leaves';
import { list } from './reading/list';
import { object, type Read } from './reading/object';

/** One error as eBay states it. Its parameters are left out: they may repeat what a buyer wrote. */
export interface Refusal {
  readonly errorId?: string;
  readonly domain?: string;
  readonly severity?: string;
  readonly category?: string;
  readonly message?: string;
}

/** What eBay said when it refused: the cause of an AppError with code `refused`, `not_found` and the like. */
export class EbayRefusal {
  constructor(
    readonly status: number,
    readonly refusals: readonly Refusal[],
  ) {}
}

const errorShape = {
  errorId: text,
  domain: text,
  severity: text,
  category: text,
  message: text,
  longMessage: text,
};
const errors = list(object(errorShape));

const LONGEST_MESSAGE = 300;

const shown = (message: string | undefined): string | undefined =>
  message
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/v\^1\.1#\S+/g, '[token]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);

const refusalFrom = (error: Read<typeof errorShape>): Refusal => {
  const message = shown(error.longMessage ?? error.message);
  return {
    ...(error.errorId === undefined ? {} : { errorId: error.errorId }),
    ...(error.domain === undefined ? {} : { domain: error.domain }),
    ...(error.severity === undefined ? {} : { severity: error.severity.toUpperCase() }),
    ...(error.category === undefined ? {} : { category: error.category.toUpperCase() }),
    ...(message ? { message } : {}),
  };
};

const body = object({
  errorMessage: object({ error: errors }),
  error: { belongs: 'an error', read: (raw: unknown) => raw },
  error_description: text,
  errors,
});

const ignored = () => {};

/**
 * The errors of a reply in whichever shape eBay chose: `errorMessage.error[]`, `error[]`, `errors[]`, OAuth's `error`
 * text, or none for an empty body, text and HTML.
 */
export const refusalsIn = (source: string): readonly Refusal[] => {
  let parsed: unknown;
  try {
    parsed = parseJson(source);
  } catch {
    return [];
  }
  const found = typeof parsed === 'object' ? body.read(parsed, '', ignored) : undefined;
  if (found === undefined) return [];
  if (typeof found.error === 'string') {
    return [refusalFrom({ errorId: found.error, domain: 'OAuth', message: found.error_description ?? found.error })];
  }
  const stated = [...(found.errorMessage?.error ?? []), ...errors.read(found.error, '', ignored), ...found.errors];
  return stated.map(refusalFrom).filter((refusal) => refusal.errorId !== undefined || refusal.message !== undefined);
};
