import type { KnownBlock } from '@slack/types';
import type { GlassLeft } from '../perform/glass-left';
import type { Outlook } from '../perform/outlook';
import { context, section } from './blocks';
import type { Field } from './field';
import type { Form } from './form';
import { type Mrkdwn, md } from './mrkdwn';

/** What is left of today, and what follows from using it. */
export const glassWords = ({ left, perDay }: GlassLeft): Mrkdwn =>
  left === 0
    ? md`Acting without sign-off is used up for you today (${perDay}).`
    : md`Acting without sign-off: ${left} of ${perDay} left for you today. Admins are told with your reason, and another admin reviews it.`;

/** What stands between an act and eBay besides its press; nothing where it goes on by itself. */
export const signOffNeeded = (outlook: Outlook): KnownBlock[] => {
  switch (outlook.kind) {
    case 'goes':
      return [];
    case 'denied':
      return [section(md`*${outlook.reason}* ${outlook.hint}`)];
    case 'sign_off':
      return [
        section(md`*A colleague must sign it off* before it is sent.`),
        ...context(...outlook.why.slice(0, 4).map((why) => md`${why}`)),
        ...(outlook.glass === undefined ? [] : context(glassWords(outlook.glass))),
      ];
  }
};

/** The field that acts without sign-off when it is filled in. */
export const GLASS_REASON = 'act_without_sign_off';

const glassField: Field = {
  type: 'long_text',
  name: GLASS_REASON,
  label: 'Act without sign-off: why can it not wait?',
  max: 500,
  optional: true,
  hint: 'Leave it empty to wait for a colleague.',
};

/** The form, with what the rules say of the act as eBay suggests it. */
export const withOutlook = (form: Form, outlook: Outlook): Form => {
  if (form.submit === undefined) return form;
  const offersGlass = outlook.kind === 'sign_off' && (outlook.glass?.left ?? 0) > 0;
  return {
    ...form,
    intro: [...form.intro, ...signOffNeeded(outlook)],
    fields: offersGlass ? [...form.fields, glassField] : form.fields,
  };
};
