import { createHash } from 'node:crypto';
import { closest, distance } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { AppError } from '../errors';
import { DeskFile, type Policy } from './desk-file';

export interface DeskFileProblem {
  readonly line: number;
  readonly words: string;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The rules of a desk without a file. */
export const ABSENT_POLICY: Policy = { file: DeskFile.parse({}), hash: hashOf(''), present: false };

/** What may stand at a path of the schema, to suggest it for a misspelt key. */
const keysAt = (path: readonly PropertyKey[]): string[] => {
  let schema: unknown = DeskFile;
  for (const step of path) schema = inside(schema, step);
  return shapeOf(schema);
};

/** zod keeps wrappers (optional, default, array) in `def`; these two look through them. */
const unwrap = (schema: unknown): unknown => {
  const def = definitionOf(schema);
  const inner = def?.innerType ?? def?.element ?? def?.in;
  return inner === undefined ? schema : unwrap(inner);
};
const definitionOf = (schema: unknown): Record<string, unknown> | undefined => {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return undefined;
  // `def` of a zod schema is a plain object with the schema's parts.
  return schema.def as Record<string, unknown>;
};
const shapeOf = (schema: unknown): string[] => Object.keys(definitionOf(unwrap(schema))?.shape ?? {});
const inside = (schema: unknown, step: PropertyKey): unknown => {
  const shape = definitionOf(unwrap(schema))?.shape;
  if (typeof step !== 'string' || typeof shape !== 'object' || shape === null) return unwrap(schema);
  return Object.entries(shape).find(([name]) => name === step)?.[1];
};

const misspelt = (key: string, path: readonly PropertyKey[]): string => {
  const known = keysAt(path);
  const nearest = known.length === 0 ? undefined : closest(key, known);
  const hint =
    nearest !== undefined && distance(key, nearest) <= 3 ? `Did you mean "${nearest}"?` : `Known: ${known.join(', ')}.`;
  return `"${key}" is not known here. ${hint}`;
};

const wordsOf = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.map(String).join('.');
  const words = issue.code === 'unrecognized_keys' ? misspelt(issue.keys[0] ?? '', issue.path) : `${issue.message}.`;
  return at === '' ? words : `${at}: ${words}`;
};

/**
 * Reads a desk file. All its problems are named at once, each with its line.
 * @throws AppError `configuration`
 */
export const parseDeskFile = (text: string): Policy => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[], key?: string): number => {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    if (isNode(pair?.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    if (isNode(parent) && parent.range) return lines.linePos(parent.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const problems: DeskFileProblem[] = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    words: error.message.split('\n')[0] ?? 'It cannot be read as YAML.',
  }));
  const parsed = DeskFile.safeParse(problems.length > 0 ? {} : (document.toJS() ?? {}));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      problems.push({ line: lineOf(issue.path, key), words: wordsOf(issue) });
    }
  }
  if (parsed.success && problems.length === 0) return { file: parsed.data, hash: hashOf(text), present: true };
  throw new AppError('configuration', 'The desk file cannot be used.', {
    hint: problems.map(({ line, words }) => `Line ${line}: ${words}`).join('\n'),
  });
};
