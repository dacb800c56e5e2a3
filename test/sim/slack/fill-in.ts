import { isObject, type JsonObject, listOf, objectOf, objectsOf, textOrNothing } from './json';
import type { World } from './world/world';

const labelOf = (option: JsonObject): string => textOrNothing(objectOf(option.text).text);

function offered(element: JsonObject): JsonObject[] {
  return [
    ...objectsOf(element.options),
    ...objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options)),
  ];
}

function optionCalled(element: JsonObject, wanted: string): JsonObject {
  const all = offered(element);
  const option = all.find((each) => labelOf(each) === wanted) ?? all.find((each) => each.value === wanted);
  if (!option) throw new Error(`There is no option "${wanted}". There are: ${all.map(labelOf).join(', ')}`);
  return option;
}

const asTexts = (answer: unknown): string[] => (Array.isArray(answer) ? answer.map(String) : [String(answer)]);

function richText(text: string): JsonObject {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

function channelId(world: World, name: string): string {
  const channel = world.channel(name);
  if (!channel) throw new Error(`There is no channel ${name}`);
  return channel.id;
}

/**
 * What an element's value becomes when somebody answers with `answer`: labels for options, names for people and channels,
 * text for text. Objects are taken as they are, and null empties the element.
 */
export function valueFor(world: World, element: JsonObject, answer: unknown): unknown {
  if (answer === null || isObject(answer)) return answer;
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return optionCalled(element, String(answer));
    case 'checkboxes':
    case 'multi_static_select':
      return asTexts(answer).map((each) => optionCalled(element, each));
    case 'users_select':
      return world.personByName(String(answer)).id;
    case 'multi_users_select':
      return asTexts(answer).map((each) => world.personByName(each).id);
    case 'conversations_select':
    case 'channels_select':
      return channelId(world, String(answer));
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return asTexts(answer).map((each) => channelId(world, each));
    case 'datetimepicker':
      return answer instanceof Date ? Math.floor(answer.getTime() / 1000) : Number(answer);
    case 'rich_text_input':
      return richText(String(answer));
    case 'file_input':
    case 'multi_external_select':
      return listOf(answer);
    default:
      return String(answer);
  }
}
