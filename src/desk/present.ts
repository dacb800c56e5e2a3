type Optional<Values> = {
  [Name in keyof Values as undefined extends Values[Name] ? Name : never]?: Exclude<Values[Name], undefined>;
};
type Required<Values> = { [Name in keyof Values as undefined extends Values[Name] ? never : Name]: Values[Name] };

/** The object without its undefined values, so that what eBay left out is absent and not undefined. */
export const present = <Values extends object>(values: Values): Optional<Values> & Required<Values> =>
  // Only undefined values were removed, which is what the type says.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Optional<Values> &
    Required<Values>;
