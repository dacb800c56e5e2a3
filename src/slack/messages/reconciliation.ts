import type { Reconciliation } from '../../perform/reconcile';
import { findingsOf } from '../../perform/reconciliation-words';
import { context, header, type Message, message, section } from '../blocks';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { accountOf, type Scene } from '../scene';
import { date } from '../slack-date';

/** As many as a section of Slack holds; the admins' alert of the day has the rest. */
const SHOWN = 15;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

const wordsOf = (found: Reconciliation, scene: Scene): Mrkdwn => {
  const findings = findingsOf(found);
  const { name } = accountOf(scene, found.account);
  const looked = md`Read again on eBay since ${date(found.since)}: ${count(found.compared, 'act')} and ${count(found.orders, 'order')}.`;
  if (findings.length === 0) return lines(md`:white_check_mark: *${name}: the ledger and eBay agree.*`, looked);
  const left = findings.length - SHOWN;
  return lines(
    md`:warning: *${name}: the ledger and eBay differ.*`,
    looked,
    ...findings.slice(0, SHOWN).map((finding) => md`• ${finding}`),
    ...(left > 0 ? [md`and ${left} more`] : []),
  );
};

/** How the ledger and eBay compare, account by account; told to the admin who asked. */
export const reconciliationMessage = (all: readonly Reconciliation[], scene: Scene): Message => {
  const differ = all.filter((found) => findingsOf(found).length > 0).length;
  const text =
    differ === 0 ? 'The ledger and eBay agree.' : `The ledger and eBay differ for ${differ} of ${all.length} accounts.`;
  return message(text, [
    header('Ledger and eBay'),
    ...all.map((found) => section(wordsOf(found, scene))),
    ...context(
      md`The ledger is what Aftersale wrote down before and after each act. It is compared once a day by itself as well, and what was found is in the audit trail.`,
    ),
  ]);
};

/** Shown while eBay is asked. */
export const comparing = (): Message =>
  message('Comparing the ledger of the last seven days with eBay. This can take a minute.', [
    section(
      md`:hourglass_flowing_sand: Comparing the ledger of the last seven days with eBay. This can take a minute.`,
    ),
  ]);
