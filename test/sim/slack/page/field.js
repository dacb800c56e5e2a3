import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What an input block tells its element: ids of label, hint and error, and whether it is wrong. */
export const Field = createContext({});

/** The attributes that name an element; outside an input block its own label or placeholder does. */
export function useFieldAttributes(element) {
  const field = useContext(Field);
  const own = element.accessibility_label ?? element.placeholder?.text;
  return {
    id: field.controlId,
    'aria-labelledby': field.labelId,
    'aria-label': field.labelId ? undefined : (own ?? element.action_id),
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid ? 'true' : undefined,
    'aria-required': field.required ? 'true' : undefined,
  };
}
