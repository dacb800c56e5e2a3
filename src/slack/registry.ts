import { closest, distance } from 'fastest-levenshtein';
import type { Group, Route } from './route';

/** All slash commands. One more subcommand on an existing operation is one more line in its group. */
export interface Registry {
  readonly groups: readonly Group[];
  group(command: string): Group | undefined;
  /** The route of an operation, whichever way it was asked for. */
  route(operation: string): Route | undefined;
}

/** The same commands under other names, where another app of the workspace has these: `ebay-` makes `/return` `/ebay-return`. */
export const withPrefix = (groups: readonly Group[], prefix: string): readonly Group[] =>
  groups.map((group) => ({ ...group, command: `/${prefix}${group.command.slice(1)}` }));

/** @throws RangeError when two groups, verbs or operations share a name: a fault of ours, found at start. */
export const createRegistry = (groups: readonly Group[]): Registry => {
  const byCommand = new Map(groups.map((group) => [group.command as string, group]));
  const byOperation = new Map<string, Route>();
  if (byCommand.size !== groups.length) throw new RangeError('Two groups share a command');
  for (const group of groups) {
    if (new Set(group.routes.map((route) => route.verb)).size !== group.routes.length) {
      throw new RangeError(`Two subcommands of ${group.command} share a verb`);
    }
    for (const route of group.routes) {
      if (!byOperation.has(route.operation.name)) byOperation.set(route.operation.name, route);
    }
  }
  return { groups, group: (command) => byCommand.get(command), route: (operation) => byOperation.get(operation) };
};

/** The verb that was probably meant; undefined when nothing is near. */
export const didYouMean = (word: string, verbs: readonly string[]): string | undefined => {
  if (verbs.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), [...verbs]);
  return distance(word.toLowerCase(), nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? nearest : undefined;
};
