import { isObject, type JsonObject, listOf, objectOf, objectsOf, textOrNothing } from '../json';
import { bounds } from '../limits';
import type { Place } from './place';
import { elementsOnlyInModals, notAllowedIn } from './surfaces';

/** Every interactive element of one block with its place below the block. */
function elementsOf(block: JsonObject, place: Place): [JsonObject, Place][] {
  const found: [JsonObject, Place][] = [];
  if (isObject(block.accessory)) found.push([block.accessory, place.at('accessory')]);
  if (isObject(block.element)) found.push([block.element, place.at('element')]);
  for (const field of ['elements', 'actions']) {
    listOf(block[field]).forEach((each, index) => {
      if (isObject(each)) found.push([each, place.at(field).at(index)]);
    });
  }
  return found;
}

function duplicates(ids: [unknown, Place][], what: string): void {
  const seen = new Set<unknown>();
  for (const [id, place] of ids) {
    if (typeof id !== 'string') continue;
    if (seen.has(id)) place.fails('unique', [`a ${what} of its own`], id, `${what} "${id}" already exists`);
    seen.add(id);
  }
}

const cellsLength = (block: JsonObject): number =>
  listOf(block.rows)
    .flatMap(listOf)
    .reduce<number>((sum, cell) => sum + textOrNothing(objectOf(cell).text).length, 0);

function atMost(count: number, max: number, type: string, message: string, place: Place): void {
  if (count > max) place.fails(type, [max], count, message);
}

/** Rules that hold over all blocks of one payload: ids, surfaces, cumulative sizes, focus. */
export function checkWholePayload(value: unknown, place: Place): void {
  const placed = objectsOf(value).map((block): [JsonObject, Place] => [block, place.at(listOf(value).indexOf(block))]);
  const elements = placed.flatMap(([block, at]) => elementsOf(block, at));

  duplicates(
    placed.map(([block, at]) => [block.block_id, at.at('block_id')]),
    'block_id',
  );
  for (const [block, at] of placed) {
    duplicates(
      elementsOf(block, at).map(([element, there]) => [element.action_id, there.at('action_id')]),
      'action_id',
    );
    if (notAllowedIn[place.surface].includes(textOrNothing(block.type))) {
      at.at('type').fails('surface', [], block.type, `${String(block.type)} is not allowed in a ${place.surface}`);
    }
    for (const kind of ['table', 'data_table'] as const) {
      if (block.type !== kind) continue;
      const { max } = bounds(`${kind}.all_cells`);
      atMost(cellsLength(block), max, 'max_length', `all cells together: at most ${max} characters`, at.at('rows'));
    }
  }
  for (const [element, at] of elements) {
    if (place.surface !== 'modal' && elementsOnlyInModals.includes(textOrNothing(element.type))) {
      at.at('type').fails('surface', ['modal'], element.type, `${String(element.type)} is only allowed in modals`);
    }
  }

  const blocks = placed.map(([block]) => block);
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  atMost(count('table'), bounds('table.per_message').max, 'max_items', 'only_one_table_allowed', place);
  const charts = bounds('data_visualization.per_message').max;
  atMost(count('data_visualization'), charts, 'max_items', `no more than ${charts} charts`, place);
  const markdown = blocks.reduce(
    (sum, each) => sum + (each.type === 'markdown' ? textOrNothing(each.text).length : 0),
    0,
  );
  const longest = bounds('markdown.text').max;
  if (count('markdown') > 1)
    atMost(markdown, longest, 'max_length', `all markdown together: at most ${longest}`, place);
  const focused = elements.filter(([element]) => element.focus_on_load === true).length;
  atMost(focused, bounds('view.focus_on_load').max, 'max_items', 'only one element can have focus_on_load', place);
}
