import { expect, test } from '@jest/globals';
import { appealStatusWords } from '../../src/desk/words/appeal';
import { appealCloseReasonWords } from '../../src/desk/words/appeal-close-reason';
import { appealStepWords } from '../../src/desk/words/appeal-status';
import { cancelActivityWords } from '../../src/desk/words/cancel-activity';
import { cancelCloseReasonWords } from '../../src/desk/words/cancel-close-reason';
import { cancelReasonWords } from '../../src/desk/words/cancel-reason';
import { cancellationStateWords } from '../../src/desk/words/cancellation-state';
import { cancellationStatusWords } from '../../src/desk/words/cancellation-status';
import { carrierWords } from '../../src/desk/words/carrier';
import { caseCloseReasonWords } from '../../src/desk/words/case-close-reason';
import { caseStatusWords } from '../../src/desk/words/case-status';
import { caseTypeWords } from '../../src/desk/words/case-type';
import { eligibilityFailureWords } from '../../src/desk/words/eligibility-failure';
import { inquiryEscalationReasonWords } from '../../src/desk/words/inquiry-escalation-reason';
import { inquiryReasonWords } from '../../src/desk/words/inquiry-reason';
import { inquiryStateWords } from '../../src/desk/words/inquiry-state';
import { inquiryStatusWords } from '../../src/desk/words/inquiry-status';
import { named, type Words } from '../../src/desk/words/named';
import { noLabelReasonWords } from '../../src/desk/words/no-label-reason';
import { orderFulfilmentWords, orderPaymentWords } from '../../src/desk/words/order-status';
import { paymentStatusWords } from '../../src/desk/words/payment-status';
import { refundFeeWords } from '../../src/desk/words/refund-fee';
import { returnCloseReasonWords } from '../../src/desk/words/return-close-reason';
import { returnEscalateReasonWords } from '../../src/desk/words/return-escalate-reason';
import { returnReasonWords } from '../../src/desk/words/return-reason';
import { returnStateWords } from '../../src/desk/words/return-state';
import { returnStatusWords } from '../../src/desk/words/return-status';
import { trackingStatusWords } from '../../src/desk/words/tracking-status';
import * as cancellation from '../../src/ebay/enums/cancellation';
import * as caseEnums from '../../src/ebay/enums/case';
import * as claim from '../../src/ebay/enums/claim';
import * as fulfillment from '../../src/ebay/enums/fulfillment';
import * as inquiry from '../../src/ebay/enums/inquiry';
import * as returns from '../../src/ebay/enums/return';
import * as returnReasons from '../../src/ebay/enums/return-reason';
import * as returnRefunds from '../../src/ebay/enums/return-refund';
import * as returnShipments from '../../src/ebay/enums/return-shipment';

const LISTS: readonly (readonly [string, Words, { readonly values: readonly string[] }])[] = [
  ['cancel reasons', cancelReasonWords, cancellation.CancelReasonEnum],
  ['cancel states', cancellationStateWords, cancellation.CancelStateEnum],
  ['cancel statuses', cancellationStatusWords, cancellation.CancelStatusEnum],
  ['cancel close reasons', cancelCloseReasonWords, cancellation.CancelCloseReasonEnum],
  ['cancel activities', cancelActivityWords, cancellation.CancelActivityTypeEnum],
  ['eligibility failures', eligibilityFailureWords, cancellation.EligibilityFailureReasonEnum],
  ['payment statuses', paymentStatusWords, cancellation.PaymentStatusEnum],
  ['return statuses', returnStatusWords, returns.ReturnStatusEnum],
  ['return reasons', returnReasonWords, returnReasons.ReturnReasonEnum],
  ['return close reasons', returnCloseReasonWords, returnReasons.CloseReturnReasonEnum],
  ['return escalation reasons', returnEscalateReasonWords, returnReasons.EscalateReasonEnum],
  ['refund fees', refundFeeWords, returnRefunds.RefundFeeTypeEnum],
  ['reasons for no label', noLabelReasonWords, returnShipments.NoSellerUploadLabelReasonEnum],
  ['carriers', carrierWords, returnShipments.ShippingCarrierEnum],
  ['tracking statuses', trackingStatusWords, returnShipments.TrackingStatusEnum],
  ['inquiry reasons', inquiryReasonWords, inquiry.INRCreationReasonEnum],
  ['inquiry states', inquiryStateWords, inquiry.InquiryStateEnum],
  ['inquiry statuses', inquiryStatusWords, inquiry.InquiryStatusEnum],
  ['inquiry escalation reasons', inquiryEscalationReasonWords, inquiry.InquiryEscalationReasonEnum],
  ['case statuses', caseStatusWords, caseEnums.CaseStatusEnum],
  ['case types', caseTypeWords, caseEnums.CaseTypeEnum],
  ['case close reasons', caseCloseReasonWords, caseEnums.CaseCloseReasonEnum],
  ['appeal outcomes', appealStatusWords, claim.AppealGrantStatusEnum],
  ['appeal statuses', appealStepWords, claim.AppealStatusEnum],
  ['appeal close reasons', appealCloseReasonWords, claim.AppealCloseReasonEnum],
  ['order payments', orderPaymentWords, fulfillment.OrderPaymentStatusEnum],
  ['order fulfilments', orderFulfilmentWords, fulfillment.OrderFulfillmentStatus],
];

test.each(LISTS)('all of eBay’s %s have words, and there are no others', (_name, words, known) => {
  expect(Object.keys(words).sort()).toEqual([...known.values].sort());
});

test('a code that nobody knows yet is shown in readable words, whatever it is called', () => {
  const wordsFor = (code: string) => named(cancelReasonWords, code).words;
  expect(named(cancelReasonWords, 'BRAND_NEW')).toEqual({ code: 'BRAND_NEW', words: 'Brand new' });
  expect(wordsFor('EBAY_WANTS_RMA_OF_PAYPAL')).toBe('eBay wants RMA of PayPal');
  expect(wordsFor('POSTPONED')).toBe('Postponed');
  expect(wordsFor('GLS')).toBe('GLS');
  expect(wordsFor('Out for delivery')).toBe('Out for delivery');
  expect(named(cancelReasonWords, 'constructor').words).toBe('constructor');
});

test('every state of a return has words, and so has the one that only eBay’s sample knows', () => {
  const known = new Set([...returns.ReturnStateEnum.values, 'RETURN_ACCEPTED']);
  expect(Object.keys(returnStateWords).sort()).toEqual([...known].sort());
});
