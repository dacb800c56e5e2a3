import { formatDistanceStrict } from 'date-fns';
import { freshnessInWords, type SourceFreshness, silenceIsProven } from '../../desk/source-freshness';
import { type Mrkdwn, md } from '../mrkdwn';
import { accountOf, type Scene } from '../scene';

const ofAccount = (name: string, sources: readonly SourceFreshness[], { now }: Scene): Mrkdwn => {
  const failing = sources.filter(({ failing }) => failing !== undefined).map(({ source }) => source);
  if (failing.length > 0) return md`*${name}:* ${failing.join(', ')} failing`;
  const oldest = sources.map(({ lastCompleteAt }) => lastCompleteAt ?? '').sort()[0] ?? '';
  if (oldest === '') return md`*${name}:* not all read yet`;
  const age = formatDistanceStrict(new Date(oldest), now);
  return silenceIsProven(sources, now)
    ? md`*${name}:* all ${sources.length} sources read, the oldest ${age} ago`
    : md`*${name}:* not read for ${age}`;
};

/** How fresh each source is: one by one for a single account, and account by account for several. */
export const sourceHealth = (sources: readonly SourceFreshness[], scene: Scene): Mrkdwn[] => {
  const accounts = [...new Set(sources.map(({ account }) => account))];
  if (accounts.length <= 1) return sources.map((source) => md`${freshnessInWords(source, scene.now)}`);
  return accounts.map((account) =>
    ofAccount(
      accountOf(scene, account).name,
      sources.filter((source) => source.account === account),
      scene,
    ),
  );
};
