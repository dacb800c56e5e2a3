import { expect, test } from '@jest/globals';
import { periodOf } from '../../src/desk/report/period';
import { reportOf } from '../../src/desk/report/report';
import { pictureOf } from '../../src/slack/charts/picture';
import { HEIGHT, reportChart, WIDTH } from '../../src/slack/charts/report-chart';
import { busy } from '../desk/report/happenings';

const period = periodOf('week', new Date('2026-11-18T12:00:00Z'), 'UTC');

test('a report is drawn as a sharp picture with a background of its own and with letters on a machine without fonts', async () => {
  if (period === undefined) throw new Error('there is no such week');
  const report = reportOf(period, busy('2026-11-09T00:00:00Z', 30), busy('2026-11-02T00:00:00Z', 20));
  const picture = await pictureOf(reportChart(report), WIDTH, HEIGHT);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2 * WIDTH, 2 * HEIGHT]);
  const { title, ...unlabelled } = reportChart(report);
  expect(title).toHaveLength(5);
  // Without its titles the picture is another one: the letters were really drawn.
  expect(await pictureOf(unlabelled, WIDTH, HEIGHT)).not.toEqual(picture);
}, 60_000);

test('a week in which nothing happened can be drawn as well', async () => {
  if (period === undefined) throw new Error('there is no such week');
  const nothing = { opened: [], closed: [], missed: [], done: [] };
  const picture = await pictureOf(reportChart(reportOf(period, nothing, nothing)), WIDTH, HEIGHT);
  expect(picture.length).toBeGreaterThan(10_000);
}, 60_000);
