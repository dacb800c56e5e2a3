import { type CompiledQuery, type KyselyPlugin, type RootOperationNode, SelectQueryNode } from 'kysely';

const marked = new WeakSet<RootOperationNode>();

/**
 * Marks writes that need not be on the disk when they return: losing the last of them in a power cut does no harm. They still
 * survive the end of the process, and any durable commit that follows makes them durable too, because it syncs the whole log.
 */
export const relaxed: KyselyPlugin = {
  transformQuery({ node }) {
    marked.add(node);
    return node;
  },
  transformResult: async ({ result }) => result,
};

/** How the disk must be treated for a statement; undefined where it writes nothing. */
export const durabilityOf = ({ query }: CompiledQuery): 'durable' | 'relaxed' | undefined => {
  if (SelectQueryNode.is(query)) return undefined;
  return marked.has(query) ? 'relaxed' : 'durable';
};
