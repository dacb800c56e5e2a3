import { isObject, listOf } from '../json';
import type { LimitName } from '../limits';
import type { Place, Rule } from './place';
import { anyOf, choice, flag, list, record, tagged, text } from './rules';

/** Source: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const plainTextRecord = (limit: LimitName) =>
  record({ required: { type: choice('plain_text'), text: text(limit) }, optional: { emoji: flag } });
const mrkdwnRecord = (limit: LimitName) =>
  record({ required: { type: choice('mrkdwn'), text: text(limit) }, optional: { verbatim: flag } });

export const plainText = (limit: LimitName = 'text_object.text'): Rule =>
  tagged({ plain_text: plainTextRecord(limit) });
export const mrkdwn = (limit: LimitName = 'text_object.text'): Rule => tagged({ mrkdwn: mrkdwnRecord(limit) });
export const anyText = (limit: LimitName = 'text_object.text'): Rule =>
  tagged({ plain_text: plainTextRecord(limit), mrkdwn: mrkdwnRecord(limit) });

/** Source: https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = record({
  required: { title: plainText('confirm.title'), text: anyText('confirm.text') },
  optional: {
    confirm: plainText('confirm.confirm'),
    deny: plainText('confirm.deny'),
    style: choice('primary', 'danger'),
  },
});

const optionFields = (label: Rule, description: Rule) => ({
  required: { text: label, value: text('option.value') },
  optional: { description },
});

/** Source: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const plainOption = record(optionFields(plainText('option.text'), plainText('option.description')));
export const anyOption = record(optionFields(anyText('option.text'), anyText('option.description')));
export const overflowOption = record({
  required: { text: plainText('option.text') },
  optional: { value: text('option.value'), description: plainText('option.description'), url: text('option.url') },
  also: [anyOf('value', 'url')],
});

export const distinctValues: Rule = (value, place) => {
  const values = listOf(value).map((each) => (isObject(each) ? each.value : undefined));
  values.forEach((each, index) => {
    if (each !== undefined && values.indexOf(each) !== index) {
      place.at(index).fails('unique', ['a value of its own'], each, 'option values must differ');
    }
  });
};

export const options = (item: Rule, limit: LimitName): Rule => {
  const items = list(item, limit);
  return (value, place: Place) => {
    items(value, place);
    distinctValues(value, place);
  };
};

export const optionGroup = record({
  required: { label: plainText('option_group.label'), options: options(plainOption, 'option_group.options') },
});

/** The initial option must be one of those on offer, with the same label. */
export const initialIsOnOffer =
  (field: 'initial_option' | 'initial_options'): Rule =>
  (value, place) => {
    if (!isObject(value) || value[field] === undefined) return;
    const grouped = listOf(value.option_groups).flatMap((group) => (isObject(group) ? listOf(group.options) : []));
    const offered = [...listOf(value.options), ...grouped].flatMap((each) => (isObject(each) ? [each.value] : []));
    const initial = field === 'initial_option' ? [value[field]] : listOf(value[field]);
    for (const each of initial) {
      const chosen = isObject(each) ? each.value : each;
      if (!offered.includes(chosen)) {
        place.at(field).fails('enum', offered.map(String), chosen, `${field} must be one of the options`);
      }
    }
  };
