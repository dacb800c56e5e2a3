import { html } from '../html.js';
import { Button, IconButton, WorkflowButton } from './button.js';
import { Checkboxes } from './checkboxes.js';
import { Datepicker, DateTimepicker, Timepicker } from './date-inputs.js';
import { FeedbackButtons } from './feedback-buttons.js';
import { FileInput } from './file-input.js';
import { ImageElement } from './image-element.js';
import { Overflow } from './overflow.js';
import { RadioButtons } from './radio-buttons.js';
import { RichTextInput } from './rich-text-input.js';
import { Select } from './select.js';
import { TextInput } from './text-input.js';

const elements = {
  button: Button,
  workflow_button: WorkflowButton,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  image: ImageElement,
  static_select: Select,
  external_select: Select,
  users_select: Select,
  channels_select: Select,
  conversations_select: Select,
  multi_static_select: Select,
  multi_external_select: Select,
  multi_users_select: Select,
  multi_channels_select: Select,
  multi_conversations_select: Select,
  datepicker: Datepicker,
  timepicker: Timepicker,
  datetimepicker: DateTimepicker,
  checkboxes: Checkboxes,
  radio_buttons: RadioButtons,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  file_input: FileInput,
  rich_text_input: RichTextInput,
};

/** Any block element; one that the page does not know is named, not hidden. */
export function Element({ element, block }) {
  const Known = elements[element?.type];
  if (!Known)
    return html`<span class="unknown">Element “${element?.type ?? 'without a type'}” is not shown here.</span>`;
  return html`<${Known} key=${`${element.action_id} ${element.type}`} element=${element} block=${block} />`;
}
