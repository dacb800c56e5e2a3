import { expect, test } from '@jest/globals';
import { cancelActivityWords } from '../../src/desk/words/cancel-activity';
import { cancelCloseReasonWords } from '../../src/desk/words/cancel-close-reason';
import { cancelReasonWords } from '../../src/desk/words/cancel-reason';
import { cancellationStateWords } from '../../src/desk/words/cancellation-state';
import { cancellationStatusWords } from '../../src/desk/words/cancellation-status';
import { eligibilityFailureWords } from '../../src/desk/words/eligibility-failure';
import { named, type Words } from '../../src/desk/words/named';
import { paymentStatusWords } from '../../src/desk/words/payment-status';
import * as cancellation from '../../src/ebay/enums/cancellation';

const LISTS: readonly (readonly [string, Words, { readonly values: readonly string[] }])[] = [
  ['cancel reasons', cancelReasonWords, cancellation.CancelReasonEnum],
  ['cancel states', cancellationStateWords, cancellation.CancelStateEnum],
  ['cancel statuses', cancellationStatusWords, cancellation.CancelStatusEnum],
  ['cancel close reasons', cancelCloseReasonWords, cancellation.CancelCloseReasonEnum],
  ['cancel activities', cancelActivityWords, cancellation.CancelActivityTypeEnum],
  ['eligibility failures', eligibilityFailureWords, cancellation.EligibilityFailureReasonEnum],
  ['payment statuses', paymentStatusWords, cancellation.PaymentStatusEnum],
];

test.each(LISTS)('all of eBay’s %s have words, and there are no others', (_name, words, known) => {
  expect(Object.keys(words).sort()).toEqual([...known.values].sort());
});

test('a code that nobody knows yet is shown as it is, whatever it is called', () => {
  expect(named(cancelReasonWords, 'BRAND_NEW')).toEqual({ code: 'BRAND_NEW', words: 'BRAND_NEW' });
  expect(named(cancelReasonWords, 'constructor').words).toBe('constructor');
});
