import { type Answers, isMoney } from './answers';
import type { Field } from './field';
import type { Form } from './form';

const withAnswer = (field: Field, answer: Answers[string] | undefined): Field => {
  switch (field.type) {
    case 'text':
    case 'long_text':
    case 'date':
    case 'person':
    case 'number':
      return typeof answer === 'string' ? { ...field, initial: answer } : field;
    case 'select':
    case 'radio':
      // An amount to choose stands in its choice as text.
      if (isMoney(answer)) return { ...field, initial: `${answer.amount} ${answer.currency}` };
      return typeof answer === 'string' ? { ...field, initial: answer } : field;
    case 'money':
      return isMoney(answer) && answer.currency === field.currency ? { ...field, initial: answer.amount } : field;
    case 'checkbox':
      return typeof answer === 'boolean' ? { ...field, initial: answer } : field;
    case 'checks':
      return Array.isArray(answer) ? { ...field, initial: answer } : field;
    case 'reply':
    case 'files':
      return field;
  }
};

/** The form with these answers in its fields; a field without one stays as the form suggests it. */
export const filled = (form: Form, answers: Answers): Form => ({
  ...form,
  fields: form.fields.map((field) => withAnswer(field, answers[field.name])),
});
