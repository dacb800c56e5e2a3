import { RETURN_CALLS } from '../description/return';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { notNow, onlyBuyer, onlySeller, orderOfParty } from '../party';
import { postOrderRefusal } from '../refusal';
import type { Return } from '../world/return';
import type { World } from '../world/world';
import { decide, mustOffer } from './decide';
import { returnDetail } from './detail';
import { escalateReturn } from './escalation';
import { happen, withNotes } from './events';
import { fileView, keepFile } from './files';
import { openReturn } from './opening';
import { buyerOptions, isClosedReturn } from './options';
import { searchReturns } from './search';
import { addLabel, issueRefund, receive } from './seller-calls';
import { tracking } from './tracking';
import { returnSummary } from './view';

const returnOf = ({ path, user }: Call, world: World): Return => {
  const request = world.returns.get(path('returnId'));
  if (request === undefined) throw postOrderRefusal(404, 1304, 'There is no return with that returnId.');
  orderOfParty(world, request.orderId, user);
  return request;
};

const filesOf = (world: World, { returnId }: Return) =>
  [...world.files.values()].filter((file) => file.returnId === returnId);

/** For calls that change the return, which always see the newest state. */
const changing =
  (change: (call: Call, request: Return) => Answer) =>
  (call: Call): Answer =>
    change(call, returnOf(call, call.ebay.world));

const party = ({ user }: Call): 'BUYER' | 'SELLER' => (user.role === 'seller' ? 'SELLER' : 'BUYER');

const sellerName = ({ ebay }: Call, { seller }: Return): string =>
  ebay.accounts.find(({ id }) => id === seller)?.username ?? seller;

const create = (call: Call): Answer => {
  const { ebay, user, body, query } = call;
  onlyBuyer(user);
  const asked = body.object('returnRequest');
  const [itemId, transactionId] = [asked.text('itemId'), asked.text('transactionId')];
  if (Number(itemId) <= 0 || Number(transactionId) <= 0) {
    throw postOrderRefusal(400, 1303, 'The item id and the transaction id must be positive numbers.');
  }
  for (const order of ebay.world.orders.values()) {
    const line = order.lines.find((each) => each.itemId === itemId && each.transactionId === transactionId);
    if (line === undefined) continue;
    if (order.buyer.username !== user.username)
      throw postOrderRefusal(403, 1306, 'The caller is not the buyer of the item.');
    const quantity = Number(asked.text('returnQuantity'));
    const request = openReturn(ebay, order, line, {
      reason: asked.text('reason'),
      comments: asked.text('comments'),
      quantity,
    });
    const summary = returnSummary(ebay.world, request, sellerName(call, request));
    return { body: { returnId: request.returnId, ...(query.get('fieldgroups') === 'SUMMARY' ? { summary } : {}) } };
  }
  throw postOrderRefusal(400, 1303, 'The item id and the transaction id must be those of a purchase.');
};

const escalate = (call: Call, request: Return): Answer => {
  const by = party(call);
  if (by === 'SELLER') mustOffer(request, 'SELLER_ESCALATE');
  else if (isClosedReturn(request) || request.reasonType !== 'SNAD') throw notNow('Escalation');
  const referral = { by, reason: call.body.text('reason') || 'OTHER' };
  const claim = escalateReturn(call.ebay, request, referral, call.body.text('comments'));
  return { body: { caseId: claim.caseId, caseUrl: `https://www.ebay.com/rslvc/Case/${claim.caseId}` } };
};

const show = (call: Call): Answer => {
  const { view, query } = call;
  const request = returnOf(call, view);
  const name = sellerName(call, request);
  const summary = returnSummary(view, request, name);
  if (query.get('fieldgroups') === 'SUMMARY') return { body: { summary } };
  return { body: { summary, detail: returnDetail(view, request, name, filesOf(view, request)) } };
};

const files = (call: Call): Answer => {
  const found = filesOf(call.view, returnOf(call, call.view));
  return { body: found.length > 0 ? { files: found.map(fileView(true)) } : {} };
};

const upload = (call: Call, request: Return): Answer => {
  if (isClosedReturn(request)) throw notNow('An upload');
  const { body, ebay } = call;
  const file = keepFile(ebay, request, {
    fileName: body.text('fileName'),
    data: body.text('data'),
    filePurpose: body.text('filePurpose'),
    submitter: party(call),
  });
  return { body: { fileId: file.fileId, compressedFileData: file.data } };
};

const message = (call: Call, request: Return): Answer => {
  const by = party(call);
  if (by === 'SELLER') mustOffer(request, 'SELLER_SEND_MESSAGE');
  else if (!buyerOptions(request).includes('BUYER_SEND_MESSAGE')) throw notNow('A message');
  call.ebay.effects.count(request.orderId, 'messages');
  happen(call.ebay, request, by, `${by}_SEND_MESSAGE`, request.state, withNotes(call.body.text('message')));
  return {};
};

const preferences = ({ view, user }: Call): Answer => {
  onlySeller(user);
  const rmaRequired = view.rmaRequired.get(user.id) ?? false;
  return { body: { advanceRulesEnabled: false, rmaRequired, versionId: '1' } };
};

const setPreferences = ({ ebay, user, body }: Call): Answer => {
  onlySeller(user);
  ebay.world.rmaRequired.set(user.id, body.flag('rmaRequired') ?? false);
  return {};
};

const HANDLERS: Record<(typeof RETURN_CALLS)[number]['id'], (call: Call) => Answer> = {
  addShippingLabelInfo: changing(addLabel),
  createReturn: create,
  escalateReturn: changing(escalate),
  getReturn: show,
  getReturnFiles: files,
  getReturnPreferences: preferences,
  getShipmentTrackingInfo: (call) => tracking(call, returnOf(call, call.view)),
  issueReturnRefund: changing(issueRefund),
  markReturnReceived: changing(receive),
  processReturnRequest: changing(decide),
  searchReturns,
  sendReturnMessage: changing(message),
  setReturnPreferences: setPreferences,
  uploadReturnFile: changing(upload),
};

export const returnRoutes: Route[] = RETURN_CALLS.map((call) => route(call, HANDLERS[call.id]));
