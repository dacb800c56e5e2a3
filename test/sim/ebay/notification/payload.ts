import type { Ebay, Happening } from '../ebay';
import { sellerOptions } from '../return/options';
import { mustGet, type World } from '../world/world';

const RETURN_ACTIONS: Readonly<Record<string, string>> = {
  SELLER_SEND_MESSAGE: 'SEND_MESSAGE',
  SELLER_APPROVE_REQUEST: 'APPROVE_RETURN',
  SELLER_DECLINE_REQUEST: 'DECLINE_RETURN',
  SELLER_ISSUE_REFUND: 'PROCESS_RETURN_REFUND',
  SELLER_RETRY_REFUND: 'PROCESS_RETURN_REFUND',
  SELLER_PROVIDE_RMA: 'PROVIDE_RMA_NUMBER',
  SELLER_PROVIDE_LABEL: 'PROVIDE_SHIPMENT_INFO',
  SELLER_MARK_AS_RECEIVED: 'RECORD_RETURN_RECEIVED',
  SELLER_OFFER_PARTIAL_REFUND: 'NEGOTIATE_ON_RETURN',
  SELLER_ESCALATE: 'REFER_RETURN_TO_EBAY',
};

const iso = (name: string, moment: Date | undefined): object => (moment ? { [name]: moment.toISOString() } : {});
const caseStatus = (open: boolean): string => (open ? 'OPEN' : 'CLOSED');

const sellerOf = ({ accounts }: Ebay, id: string): object => {
  const seller = accounts.find((account) => account.id === id);
  return { userId: seller?.userId ?? id, username: seller?.username ?? id };
};

const cancellationStatus = (status: string): string => {
  if (status === 'CANCEL_REQUESTED') return 'REQUESTED';
  if (status === 'CANCEL_REJECTED') return 'DECLINED';
  return status === 'CANCEL_PENDING' ? 'PENDING' : 'COMPLETED';
};

const cancellation = (ebay: Ebay, id: string): object => {
  const subject = mustGet(ebay.world.cancellations, id);
  const order = mustGet(ebay.world.orders, subject.orderId);
  const open = subject.cancelState === 'APPROVAL_PENDING';
  return {
    orderCancellation: {
      cancellationId: subject.cancelId,
      cancellationStatus: cancellationStatus(subject.cancelStatus),
      requester: subject.requestorType,
      requestedDate: subject.requestedAt.toISOString(),
      ...iso('closedDate', subject.closedAt),
      seller: sellerOf(ebay, subject.seller),
      sellerAvailableActions: {
        primaryActions: open ? ['APPROVE', 'DECLINE'] : [],
        ...(open ? iso('responseDueDate', subject.sellerResponseDue) : {}),
      },
      cancellationLineItems: order.lines.map(({ lineItemId }, index) => ({
        cancellationLineItemId: `${subject.cancelId}${index}`,
        orderId: order.orderId,
        orderLineItemId: lineItemId,
      })),
    },
  };
};

const caseOf = (world: World, escalation: { caseId: string } | undefined) =>
  escalation ? world.cases.get(escalation.caseId) : undefined;

const orderReturn = (ebay: Ebay, id: string): object => {
  const subject = mustGet(ebay.world.returns, id);
  const claim = caseOf(ebay.world, subject.escalation);
  const due = subject.sellerDue;
  return {
    orderReturn: {
      returnId: subject.returnId,
      returnStatus: subject.closedAt ? 'CLOSED' : subject.state === 'RETURN_REQUESTED' ? 'REQUESTED' : 'OPEN',
      requester: 'BUYER',
      requestedDate: subject.createdAt.toISOString(),
      ...iso('closedDate', subject.closedAt),
      seller: sellerOf(ebay, subject.seller),
      sellerAvailableActions: {
        ...(due
          ? {
              respondByAction: {
                respondAction: RETURN_ACTIONS[due.activityDue],
                responseDueDate: due.by.toISOString(),
              },
            }
          : {}),
        secondaryActions: sellerOptions(subject).flatMap((option) => RETURN_ACTIONS[option] ?? []),
      },
      ...(claim ? { returnCase: { status: caseStatus(claim.closedAt === undefined) } } : {}),
      returnLineItems: [
        {
          returnLineItemId: `${subject.returnId}0`,
          orderId: subject.orderId,
          orderLineItemId: subject.line.lineItemId,
        },
      ],
    },
  };
};

const orderInquiry = (ebay: Ebay, id: string): object => {
  const subject = mustGet(ebay.world.inquiries, id);
  const claim = caseOf(ebay.world, subject.escalation);
  const waiting = subject.status === 'WAITING_SELLER_RESPONSE';
  return {
    orderInquiry: {
      type: 'ITEM_NOT_RECEIVED',
      inquiryId: subject.inquiryId,
      inquiryStatus: subject.closedAt ? 'CLOSED' : 'OPEN',
      initiator: 'BUYER',
      openedDate: subject.createdAt.toISOString(),
      ...iso('closedDate', subject.closedAt),
      seller: sellerOf(ebay, subject.seller),
      sellerAvailableActions: {
        ...(waiting
          ? {
              respondByAction: {
                respondAction: 'PROVIDE_TRACKING_INFO',
                responseDueDate: subject.sellerMakeItRightBy.toISOString(),
              },
            }
          : {}),
        secondaryActions: subject.closedAt ? [] : ['SEND_MESSAGE', 'PROVIDE_REFUND'],
      },
      ...(claim ? { inquiryCase: { status: caseStatus(claim.closedAt === undefined) } } : {}),
      inquiryLineItems: [
        {
          inquiryLineItemId: `${subject.inquiryId}0`,
          orderId: subject.orderId,
          orderLineItemId: subject.line.lineItemId,
        },
      ],
    },
  };
};

const deletion = (ebay: Ebay, username: string): object => {
  // eBay states no field of it as always there.
  if (username === '') return {};
  const order = [...ebay.world.orders.values()].find(({ buyer }) => buyer.username === username);
  return {
    username,
    userId: order?.buyer.userId ?? `uid-${username}`,
    eiasToken: order?.buyer.eiasToken ?? `eias-${username}==`,
  };
};

/** `notification.data` of a happening: no buyer, no reason, no amount, except where the topic is the buyer. */
export const noticeData = (ebay: Ebay, { topic, activityType, id, at }: Happening): object => {
  if (topic === 'MARKETPLACE_ACCOUNT_DELETION') return deletion(ebay, id);
  const subject = {
    ORDER_CANCELLATION_ACTIVITY: cancellation,
    ORDER_RETURN_ACTIVITY: orderReturn,
    ORDER_INQUIRY_ACTIVITY: orderInquiry,
  }[topic](ebay, id);
  return { activityType, activityDate: at.toISOString(), ...subject };
};
