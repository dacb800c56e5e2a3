import { z } from 'zod';
import type { Store } from '../store/store';

const PROVEN = 'audit_proven';
const Proven = z.object({ seq: z.number().int(), hash: z.string() });

type Broken = Awaited<ReturnType<Store['audit']['verify']>>;

/** Follows the whole chain from its first entry, and remembers how far it is whole. A long one takes a while. */
export const proveAudit = async ({ audit, settings }: Pick<Store, 'audit' | 'settings'>): Promise<Broken> => {
  const head = await audit.head();
  const broken = await audit.verify();
  if (broken === undefined && head !== undefined) await settings.set(PROVEN, JSON.stringify(head));
  return broken;
};

/** Follows the chain from where it was last found whole, if that entry is still the same, else from the first. */
export const checkAudit = async ({ audit, settings }: Pick<Store, 'audit' | 'settings'>): Promise<Broken> => {
  const kept = await settings.get(PROVEN);
  const proven = kept === undefined ? undefined : Proven.parse(JSON.parse(kept));
  if (proven === undefined) return audit.verify();
  const [row] = await audit.rows(proven.seq - 1, 1);
  return row?.seq === proven.seq && row.hash === proven.hash ? audit.verify(proven) : audit.verify();
};
