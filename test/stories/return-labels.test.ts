import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { wantingLabel } from './grounds';
import { refusals } from './refusals';
import { newest, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const PDF = '%PDF-1.4 a label';

const opensForm = async () => {
  desk = await openDesk();
  const ground = wantingLabel(desk.ebay);
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Send label', { in: '#support' });
  await desk.rest();
  return ground;
};

const sends = async () => {
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
};

const labels = (id: string) => [...desk.ebay.world.files.values()].filter(({ returnId }) => returnId === id);
const asked = () =>
  desk.ebay.requests.filter(({ call }) => call === 'addShippingLabelInfo').map(({ body }) => JSON.parse(body));
const thread = () => desk.sam.reads({ in: '#support' }).join('\n');

test('a label as a file is uploaded as a label, and the buyer gets that file', async () => {
  const { id, orderId } = await opensForm();
  await desk.ana.uploads('Label', { name: 'label.pdf', bytes: PDF });
  await sends();
  const [file] = labels(id);
  expect(file).toMatchObject({ filePurpose: 'LABEL_RELATED', fileFormat: 'PDF', fileStatus: 'PUBLISHED' });
  expect(asked()).toEqual([{ labelAction: 'UPLOAD_LABEL', fileId: file?.fileId }]);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ labels: 1, files: 1 });
  expect(thread()).toContain('The buyer has the return label.');
});

test('no label is told to the buyer with the reason, and without a reason it is not sent', async () => {
  const { id } = await opensForm();
  await desk.ana.fillsIn({ 'How does the buyer get the label?': 'There is no label' });
  expect(await desk.ana.submits()).toMatchObject({ ok: false, errors: { reason: 'Choose a reason' } });
  await desk.ana.fillsIn({ 'Why is there no label?': 'The item is too large for a label' });
  await sends();
  expect(asked()).toEqual([{ labelAction: 'NO_LABEL', noLabelReason: 'ITEM_TOO_LARGE' }]);
  expect(desk.ebay.world.returns.get(id)?.shipment?.labelId).toBeUndefined();
  expect(thread()).toContain('The buyer knows that no label comes.');
});

test('a tracking number without its carrier is asked for under its field', async () => {
  await opensForm();
  await desk.ana.fillsIn({ 'How does the buyer get the label?': 'It is on its way already', 'Tracking number': '1Z9' });
  expect(await desk.ana.submits()).toMatchObject({ ok: false, errors: { carrier: 'Choose a carrier' } });
  expect(asked()).toEqual([]);
});

test('a file that eBay refuses is told, and no label is sent without it', async () => {
  const { orderId } = await opensForm();
  desk.ebay.faults.refuses('uploadReturnFile', refusals.wrapped.answer);
  await desk.ana.uploads('Label', { name: 'label.pdf', bytes: PDF });
  await sends();
  expect(newest(desk.ana)).toContain(refusals.wrapped.words);
  expect(asked()).toEqual([]);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ labels: 0, files: 0 });
});

test('when the label was sent on the website meanwhile, not even the file is uploaded', async () => {
  const { id, orderId } = await opensForm();
  await desk.ana.uploads('Label', { name: 'label.pdf', bytes: PDF });
  desk.ebay.website.providesLabel(id, { trackingNumber: '1Z9', carrierEnum: 'UPS' });
  await sends();
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('has changed since you saw it');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ labels: 1, files: 0 });
  expect(asked()).toEqual([]);
});
