import type { z } from 'zod';

/** zod's faults under the fields that they are about; what no field is about goes under the last one. */
export const faultsByField = (
  issues: readonly z.core.$ZodIssue[],
  fields: readonly string[],
  fieldOf: (path: readonly PropertyKey[]) => string | undefined = () => undefined,
): Record<string, string> => {
  const faults: Record<string, string> = {};
  const last = fields.at(-1);
  for (const issue of issues) {
    const name = [fieldOf(issue.path), issue.path[0]].find((each) => typeof each === 'string' && fields.includes(each));
    const field = typeof name === 'string' ? name : last;
    if (field !== undefined) faults[field] ??= issue.message;
  }
  return faults;
};
