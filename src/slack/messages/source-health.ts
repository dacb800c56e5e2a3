import {
  freshnessInWords,
  isProven as isProvenSource,
  oldestInWords,
  type SourceFreshness,
  silenceIsProven,
} from '../../desk/source-freshness';
import { joined, type Mrkdwn, md } from '../mrkdwn';
import { accountOf, type Scene } from '../scene';

/** More lines than this stand together, so that what cannot be trusted is not among those that do not fit. */
const MOST = 8;

interface AccountHealth {
  readonly sources: readonly SourceFreshness[];
  readonly words: Mrkdwn;
  readonly isProven: boolean;
}

const ofAccount = (name: string, sources: readonly SourceFreshness[], { now }: Scene): AccountHealth => {
  const isProven = silenceIsProven(sources, now);
  const failing = sources.filter(({ failing }) => failing !== undefined).map(({ source }) => source);
  const oldest = oldestInWords(sources, now);
  const words = () => {
    if (failing.length > 0) return md`:red_circle: *${name}:* ${failing.join(', ')} failing`;
    if (oldest === undefined) return md`*${name}:* not all read yet`;
    return isProven
      ? md`*${name}:* all ${sources.length} sources read, the oldest ${oldest}`
      : md`:red_circle: *${name}:* not read lately, the oldest ${oldest}`;
  };
  return { sources, words: words(), isProven };
};

/** What is old or fails stands out; what was not read yet, right after the start, does not. */
const marked = (source: SourceFreshness, now: Date): Mrkdwn => {
  const words = freshnessInWords(source, now);
  const isOld = source.lastCompleteAt !== undefined && !isProvenSource(source, now);
  return isOld || source.failing !== undefined ? md`:red_circle: *${words}*` : md`${words}`;
};

/** How fresh each source is: one by one for a single account, and account by account for several, the doubtful ones first. */
export const sourceHealth = (sources: readonly SourceFreshness[], scene: Scene): Mrkdwn[] => {
  const accounts = [...new Set(sources.map(({ account }) => account))];
  if (accounts.length <= 1) {
    const each = sources.map((source) => marked(source, scene.now));
    return each.length === 0 ? [] : [md`Read from eBay · ${joined(each, ' · ')}`];
  }
  const all = accounts.map((account) =>
    ofAccount(
      accountOf(scene, account).name,
      sources.filter((source) => source.account === account),
      scene,
    ),
  );
  const doubtful = all.filter(({ isProven }) => !isProven);
  const proven = all.filter(({ isProven }) => isProven);
  const read = proven.flatMap((one) => one.sources);
  const rest =
    all.length <= MOST || proven.length < 2
      ? proven.map(({ words }) => words)
      : [
          md`*${proven.length} accounts:* all ${read.length} sources read, the oldest ${oldestInWords(read, scene.now)}`,
        ];
  return [...doubtful.map(({ words }) => words), ...rest];
};
