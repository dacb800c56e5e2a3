import { CancelId, InquiryId, ReturnId } from '../../ids';
import {
  CaseStatus,
  ContractCancellationAction,
  ContractCancellationStatus,
  InquiryAction,
  InquiryRefundStatus,
  InquiryStatus,
  InquiryType,
  OrderCancellationActivityType,
  OrderInquiryActivityType,
  OrderReturnActivityType,
  Requester,
  ReturnAction,
  ReturnFulfillmentStatus,
  ReturnRefundStatus,
  ReturnStatus,
} from '../enums/notification-event';
import { instant } from '../reading/containers';
import { id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { required } from '../reading/reader';

const seller = object({ userId: text, username: text });

export const OrderCancellationActivity = object({
  activityDate: instant,
  activityType: OrderCancellationActivityType,
  orderCancellation: required(
    object({
      cancellationId: required(id(CancelId)),
      cancellationLineItems: list(object({ cancellationLineItemId: text, orderId: text, orderLineItemId: text })),
      cancellationStatus: ContractCancellationStatus,
      closedDate: instant,
      requestedDate: instant,
      requester: Requester,
      seller,
      sellerAvailableActions: object({ primaryActions: list(ContractCancellationAction), responseDueDate: instant }),
    }),
  ),
});

export const OrderReturnActivity = object({
  activityDate: instant,
  activityType: OrderReturnActivityType,
  orderReturn: required(
    object({
      closedDate: instant,
      requestedDate: instant,
      requester: Requester,
      returnCase: object({ status: CaseStatus }),
      returnFulfillment: object({ status: ReturnFulfillmentStatus }),
      returnId: required(id(ReturnId)),
      returnLineItems: list(object({ orderId: text, orderLineItemId: text, returnLineItemId: text })),
      returnRefund: object({ status: ReturnRefundStatus }),
      returnStatus: ReturnStatus,
      seller,
      sellerAvailableActions: object({
        respondByAction: object({ respondAction: ReturnAction, responseDueDate: instant }),
        secondaryActions: list(ReturnAction),
      }),
    }),
  ),
});

export const OrderInquiryActivity = object({
  activityDate: instant,
  activityType: OrderInquiryActivityType,
  orderInquiry: required(
    object({
      closedDate: instant,
      initiator: Requester,
      inquiryCase: object({ status: CaseStatus }),
      inquiryId: required(id(InquiryId)),
      inquiryLineItems: list(object({ inquiryLineItemId: text, orderId: text, orderLineItemId: text })),
      inquiryRefund: object({ status: InquiryRefundStatus }),
      inquiryStatus: InquiryStatus,
      openedDate: instant,
      seller,
      sellerAvailableActions: object({
        respondByAction: object({ respondAction: InquiryAction, responseDueDate: instant }),
        secondaryActions: list(InquiryAction),
      }),
      type: InquiryType,
    }),
  ),
});

/** A user who wants every trace of them deleted. */
export const MarketplaceAccountDeletion = object({ eiasToken: text, userId: text, username: text });
