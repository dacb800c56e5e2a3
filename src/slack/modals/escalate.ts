import type { BuyerRequest } from '../../desk/buyer-request';
import { INQUIRY_ESCALATE_REASONS } from '../../desk/inquiries/escalate';
import { show as showInquiry } from '../../desk/inquiries/show';
import { RETURN_ESCALATE_REASONS } from '../../desk/returns/escalate';
import { show as showReturn } from '../../desk/returns/show';
import { inquiryEscalationReasonWords } from '../../desk/words/inquiry-escalation-reason';
import { named, type Words } from '../../desk/words/named';
import { returnEscalateReasonWords } from '../../desk/words/return-escalate-reason';
import type { Form } from '../form';
import { md } from '../mrkdwn';
import { aboutRequest, introduction } from './about-request';

const escalateForm = (request: BuyerRequest, reasons: readonly string[], words: Words, mustExplain: boolean): Form => ({
  title: 'Ask eBay to step in',
  submit: 'Ask eBay',
  intro: introduction(
    request,
    md`From then on this is an eBay case, and *eBay decides* who gets the money. It cannot be taken back.`,
  ),
  fields: [
    {
      type: 'select',
      name: 'reason',
      label: 'Why?',
      choices: reasons.map((code) => ({ value: code, label: named(words, code).words })),
    },
    { type: 'long_text', name: 'comment', label: 'What should eBay know?', max: 2_000, optional: !mustExplain },
  ],
});

export const escalateReturn = aboutRequest(showReturn, (request) =>
  escalateForm(request, RETURN_ESCALATE_REASONS, returnEscalateReasonWords, false),
);

export const escalateInquiry = aboutRequest(showInquiry, (request) =>
  escalateForm(request, INQUIRY_ESCALATE_REASONS, inquiryEscalationReasonWords, true),
);
