import { inputsOf, isEmpty, readInput } from './inputs.js';

const textLength = (value, element) => {
  if (element.min_length && value.length < element.min_length)
    return `Please enter at least ${element.min_length} characters.`;
  if (element.max_length && value.length > element.max_length)
    return `Please enter at most ${element.max_length} characters.`;
  return undefined;
};

function numberWithin(value, element) {
  const number = Number(value);
  if (!Number.isFinite(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Please enter ${element.min_value} or more.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Please enter ${element.max_value} or less.`;
  return undefined;
}

const checks = {
  plain_text_input: textLength,
  number_input: numberWithin,
  email_text_input: (value) => (/^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter a valid email address.'),
  url_text_input: (value) =>
    /^https?:\/\/\S+$/.test(value) ? undefined : 'Please enter a valid link, beginning with https://.',
};

/** What Slack's client checks before it submits a view: an error for each block that is missing or malformed. */
export function findInputErrors(surface) {
  const errors = {};
  for (const { block, element } of inputsOf(surface.blocks)) {
    if (block.type !== 'input') continue;
    const value = readInput(surface, block, element);
    if (isEmpty(value)) {
      if (!block.optional) errors[block.block_id] = 'Please complete this required field.';
      continue;
    }
    const error = checks[element.type]?.(String(value), element);
    if (error) errors[block.block_id] = error;
  }
  return errors;
}
