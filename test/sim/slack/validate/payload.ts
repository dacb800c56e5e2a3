import { isObject, objectsOf } from '../json';
import { bounds } from '../limits';
import { blocks as knownBlocks } from './blocks';
import { plainText } from './composition';
import type { Finding, Surface } from './finding';
import { Place, type Rule } from './place';
import { anything, choice, flag, list, record, tagged, text } from './rules';
import { checkWholePayload } from './whole-payload';

const blockList: Rule = (value, place) => {
  list(tagged(knownBlocks), `${place.surface}.blocks`)(value, place);
  checkWholePayload(value, place);
};

/** Findings for a list of blocks on that surface; an empty list means Slack would take it. */
export function validateBlocks(blocks: unknown, surface: Surface, pointer = ''): Finding[] {
  const place = new Place(pointer, surface, []);
  blockList(blocks, place);
  return place.findings;
}

const common = {
  private_metadata: text('view.private_metadata'),
  callback_id: text('view.callback_id'),
  external_id: text('view.external_id'),
};

const submitGoesWithInputs: Rule = (value, place) => {
  if (!isObject(value) || value.submit !== undefined) return;
  if (objectsOf(value.blocks).some((block) => block.type === 'input')) place.lacks('submit');
};

const size: Rule = (value, place) => {
  const { max } = bounds('view.size');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > max * 1000) place.fails('max_size', [`${max} kB`], bytes, `a view has at most ${max} kB`);
};

const modal = record({
  required: { type: choice('modal'), title: plainText('modal.title'), blocks: blockList },
  optional: {
    ...common,
    submit: plainText('modal.submit'),
    close: plainText('modal.close'),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
  also: [submitGoesWithInputs, size],
});

const home = record({
  required: { type: choice('home'), blocks: blockList },
  optional: { ...common, title: anything, submit: anything, close: anything },
  also: [size],
});

/** Findings for a modal or Home view. Source: https://docs.slack.dev/reference/views */
export function validateView(view: unknown, pointer = ''): Finding[] {
  const surface: Surface = isObject(view) && view.type === 'home' ? 'home' : 'modal';
  const place = new Place(pointer, surface, []);
  tagged({ modal, home })(view, place);
  return place.findings;
}

/** Findings for a message as given to chat.postMessage: its blocks, and those inside attachments. */
export function validateMessage(message: unknown): Finding[] {
  if (!isObject(message)) return validateBlocks(message, 'message');
  const findings = message.blocks === undefined ? [] : validateBlocks(message.blocks, 'message', '/blocks');
  objectsOf(message.attachments).forEach((attachment, index) => {
    if (attachment.blocks === undefined) return;
    findings.push(...validateBlocks(attachment.blocks, 'message', `/attachments/${index}/blocks`));
  });
  return findings;
}
