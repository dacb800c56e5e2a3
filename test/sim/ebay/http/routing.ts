import type { Route } from './handler';

export interface Match {
  route: Route;
  parameters: ReadonlyMap<string, string>;
}

interface Compiled {
  route: Route;
  segments: string[];
  fixed: number;
}

/** Finds the route of a path and a method; fixed segments win over parameters, as `search` does over an id. */
export const createRouter = (routes: readonly Route[]): ((method: string, path: string) => Match | undefined) => {
  const compiled: Compiled[] = routes
    .map((route) => {
      const segments = route.description.path.split('/');
      return { route, segments, fixed: segments.filter((segment) => !segment.startsWith('{')).length };
    })
    .sort((left, right) => right.fixed - left.fixed);

  return (method, path) => {
    const given = path.split('/');
    const fitting = compiled.filter(
      ({ segments }) =>
        segments.length === given.length &&
        segments.every((segment, index) => (segment.startsWith('{') ? given[index] !== '' : segment === given[index])),
    );
    const best = fitting[0]?.fixed;
    const found = fitting.find(({ route, fixed }) => fixed === best && route.description.method === method);
    if (found === undefined) return undefined;
    const parameters = new Map(
      found.segments.flatMap((segment, index) =>
        segment.startsWith('{') ? [[segment.slice(1, -1), decodeURIComponent(given[index] ?? '')] as const] : [],
      ),
    );
    return { route: found.route, parameters };
  };
};
