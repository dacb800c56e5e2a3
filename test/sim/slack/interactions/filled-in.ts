import { isObject, type JsonObject, listOf, textOrNothing } from '../json';
import type { View } from '../world/view';
import { stateKeyOf } from './chosen';

const required = 'Please complete this required field.';

function lengthProblem(element: JsonObject, value: string): string | undefined {
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
  if (typeof max === 'number' && value.length > max) return `Please enter at most ${max} characters.`;
  return undefined;
}

function numberProblem(element: JsonObject, value: string): string | undefined {
  const pattern = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value))
    return element.is_decimal_allowed === true ? 'Please enter a number.' : 'Please enter a whole number.';
  if (element.min_value !== undefined && Number(value) < Number(element.min_value))
    return `Must be ${element.min_value} or more.`;
  if (element.max_value !== undefined && Number(value) > Number(element.max_value))
    return `Must be ${element.max_value} or less.`;
  return undefined;
}

function formatProblem(element: JsonObject, value: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthProblem(element, value);
    case 'number_input':
      return numberProblem(element, value);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}

/** What Slack's own client complains about before it asks the app, by block_id. */
export function clientProblems(view: View): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input' || !isObject(block.element)) continue;
    const blockId = textOrNothing(block.block_id);
    const element = block.element;
    const state = view.values[blockId]?.[textOrNothing(element.action_id)];
    const value = state?.[stateKeyOf(textOrNothing(element.type)) ?? ''];
    const isEmpty =
      value === undefined || value === null || value === '' || (Array.isArray(value) && listOf(value).length === 0);
    const problem = isEmpty
      ? block.optional === true
        ? undefined
        : required
      : typeof value === 'string'
        ? formatProblem(element, value)
        : undefined;
    if (problem) problems[blockId] = problem;
  }
  return problems;
}
