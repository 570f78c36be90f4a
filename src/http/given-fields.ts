type Given<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The fields that were given: an absent filter is no filter, and not one that looks for `undefined`. */
export const givenFields = <T extends object>(fields: T): Given<T> =>
  // Taking out what is undefined is all the type says.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
