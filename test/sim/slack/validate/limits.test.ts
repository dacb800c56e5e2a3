import { expect, test } from '@jest/globals';
import { type LimitName, limits } from '../limits';
import type { Finding } from './finding';
import { chars, plain, type Sample, samples } from './limit-samples';
import { validateBlocks, validateView } from './payload';

const findingsAt = (sample: Sample, size: number): Finding[] => {
  const payload = sample.payload(size);
  return sample.as === 'blocks' ? validateBlocks(payload, 'message') : validateView(payload);
};

/** Limits that concern no payload; each is kept by the part named, whose own tests reach it. */
const keptElsewhere: LimitName[] = [
  'view.size',
  'view.stack',
  'file_input.file_size',
  'chat.postMessage.text',
  'chat.postMessage.one_text',
  'chat.update.text',
  'chat.postMessage.markdown_text',
  'chat.postMessage.attachments',
  'ack.deadline',
  'trigger_id.life',
  'response_url.life',
  'response_url.uses',
  'socket_mode.connections',
  'events_api.retries',
  'web_api.tier1',
  'web_api.tier2',
  'web_api.tier3',
  'web_api.tier4',
  'files.alt_text',
  'files.snippet',
  'files.channels_per_share',
  'conversations.open.users',
];

const sampled = limits.flatMap((limit) => {
  const sample = samples[limit.name];
  return sample ? [{ limit, sample, name: limit.name, max: limit.max }] : [];
});

test.each(sampled)('$name: $max is accepted and one more is refused', ({ limit, sample }) => {
  expect(findingsAt(sample, limit.max)).toEqual([]);
  const [finding, ...others] = findingsAt(sample, limit.max + 1);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'failed_constraint', constraint: { expected: [String(limit.max)] } });
});

test.each(sampled.filter(({ limit }) => 'min' in limit && limit.min > 0))(
  '$name: less than its least is refused',
  ({ limit, sample }) => {
    const min = 'min' in limit ? limit.min : 0;
    expect(findingsAt(sample, min)).toEqual([]);
    expect(findingsAt(sample, min - 1)).not.toEqual([]);
  },
);

test('every limit is reached by a sample, by the manifest tests or by the part that keeps it', () => {
  const names = limits.map((limit) => limit.name).filter((name) => !name.startsWith('manifest.'));
  const covered = [...sampled.map(({ limit }) => limit.name), ...keptElsewhere];
  expect([...names].sort()).toEqual([...covered].sort());
});

const viewOf = (bytes: number): unknown => {
  const view = (fill: number) => ({
    type: 'modal',
    title: plain('T'),
    blocks: Array.from({ length: 100 }, (_, index) => ({
      type: 'section',
      text: { type: 'mrkdwn', text: chars(index === 0 ? fill : 2440) },
    })),
  });
  return view(bytes - JSON.stringify(view(0)).length);
};

test('a view of 250 kB is accepted and one byte more is refused', () => {
  expect(validateView(viewOf(250_000))).toEqual([]);
  expect(validateView(viewOf(250_001)).map((each) => each.constraint?.type)).toEqual(['max_size']);
});
